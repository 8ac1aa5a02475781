"""Finds words of the trade, each with a plainer way to say it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from propolis.methods.plain_words.language import Language, Term
from propolis.methods.plain_words.sentences import Sentence
from propolis.methods.plain_words.tokens import CORE

# A hyphen parts words here, so that co-production and co production are one term. Any other sign is a part of its own,
# so that no term goes on behind it.
PART = re.compile(rf"{CORE}(?:['’]{CORE})*+|[^\w\s\-‐‑*]")
POSSESSIVE = ("'s", "’s")
Index = dict[str, list[tuple[list[str], Term]]]


@dataclass(frozen=True)
class Jargon:
    """A word of the trade as it stands in the text, the term it is a form of, what to say instead, a note, the line."""

    word: str
    term: str
    instead: str
    note: str
    line: int


def jargon(sentences: Iterable[Sentence], language: Language) -> list[Jargon]:
    """Every word of the trade, in order. Where terms overlap, the first counts, and of those the longest."""
    index = _index(language)
    return [found for sentence in sentences for found in _of_sentence(sentence, index)]


def _index(language: Language) -> Index:
    """First part of a form -> the forms that begin with it, the longest first."""
    index: Index = {}
    for term in language.terms:
        for form in term.forms:
            parts = _parts(form)
            index.setdefault(parts[0], []).append((parts, term))
    for forms in index.values():
        forms.sort(key=lambda form: len(form[0]), reverse=True)
    return index


def _of_sentence(sentence: Sentence, index: Index) -> Iterator[Jargon]:
    parts = _parts(sentence.text)
    if index.keys().isdisjoint(parts):
        return
    spans = [part.span() for part in PART.finditer(sentence.text)]
    at, seen, line = 0, 0, sentence.line
    while at < len(parts):
        length, term = _longest(parts, at, index)
        if term:
            start, end = spans[at][0], spans[at + length - 1][1]
            line += sentence.text.count("\n", seen, start)
            seen = start
            word = " ".join(sentence.text[start:end].split())
            yield Jargon(word, term.term, term.instead, term.note, line)
        at += length


def _longest(parts: list[str], at: int, index: Index) -> tuple[int, Term | None]:
    for form, term in index.get(parts[at], ()):
        if parts[at : at + len(form)] == form:
            return len(form), term
    return 1, None


def _parts(text: str) -> list[str]:
    """In small letters, and without the 's of what belongs to someone."""
    small = (part.lower() for part in PART.findall(text))
    return [part[:-2] if part.endswith(POSSESSIVE) else part for part in small]
