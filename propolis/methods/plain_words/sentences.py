"""Cuts a text into sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from propolis.methods.plain_words.blocks import Block, blocks
from propolis.methods.plain_words.language import ENGLISH, Language
from propolis.methods.plain_words.tokens import words

# A run of stops, then what closes with it, then a space. It looks at a run once, from its start.
STOP = re.compile(r"(?<![.!?…])([.!?…]++)([)\]\"'’”»*_]*+)(?=\s|$)")
NEXT = re.compile(r"[\W_]{0,12}+(\w?[\w'’]{0,20})")
BEFORE = 24  # letters: the longest word before a stop that is looked at
INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_a-zŵŷâêîôû]")  # J in J. Smith, J.R in J.R. Smith


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a heading, or an item of a list: its text as it stands, its first line in the file, its words."""

    text: str
    line: int
    words: list[str]

    @property
    def on_one_line(self) -> str:
        """The text without its line breaks."""
        return " ".join(self.text.split())

    def lines(self) -> list[int]:
        """The line of the file that each word stands on."""
        rows = enumerate(self.text.split("\n"), start=self.line)
        return [number for number, row in rows for _ in words(row)]


def sentences(text: str, language: Language = ENGLISH) -> list[Sentence]:
    """Every sentence of a text that has a word in it, in order.

    text: plain text or Markdown; a line break inside a paragraph is a space. A heading, an item of a list and a cell of
    a table each count as a sentence, for each is read by itself. Source: our own rules; the abbreviations are data.
    """
    return [found for block in blocks(text) for found in _of_block(block, language) if found.words]


def _of_block(block: Block, language: Language) -> Iterator[Sentence]:
    start, line = 0, block.line
    for end in _ends(block.text, language):
        piece = block.text[start:end]
        blank = len(piece) - len(piece.lstrip())
        line += piece.count("\n", 0, blank)
        yield Sentence(piece[blank:], line, words(piece[blank:]))
        line += piece.count("\n", blank)
        start = end


def _ends(text: str, language: Language) -> Iterator[int]:
    yield from (found.end() for found in STOP.finditer(text) if _is_end(found, text, language))
    yield len(text)


def _is_end(found: re.Match[str], text: str, language: Language) -> bool:
    stops, closing = found.groups()
    follows = NEXT.match(text, found.end())
    after = follows[1] if follows else ""
    if after[:1].islower() and (closing or stops[0] == "…" or "..." in stops):
        return False  # "Why?" she asked. And so ... on.
    if stops != ".":
        return True
    before = text[max(0, found.start() - BEFORE) : found.start()].split()
    return not before or not _goes_on(before[-1].lstrip("([\"'“‘*_"), after, language)


def _goes_on(before: str, after: str, language: Language) -> bool:
    """Whether a full stop belongs to the word before it, as in Dr. and e.g., and the sentence goes on."""
    kind = language.abbreviations.get(before.lower().replace("’", "'"))
    starts = after.lower() in language.starters
    if kind == "number":
        return after[:1].isdigit()
    if kind == "either":
        return not after[:1].isupper()
    if kind == "name" or INITIAL.fullmatch(before):
        return not starts
    return kind == "text"
