"""Finds acronyms that a text does not explain."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from propolis.methods.plain_words.language import Language
from propolis.methods.plain_words.sentences import Sentence

_CAPITAL = "[A-ZÀ-ÖØ-ÞŴŶ]"
_LETTERS = rf"{_CAPITAL}(?:&?[A-Za-z]){{0,6}}&?{_CAPITAL}"  # ICB, A&E, DfE, with the s of more than one left out
ACRONYM = re.compile(rf"({_CAPITAL}(?:&?{_CAPITAL}){{1,7}}|[A-Z][a-z][A-Z])s?$")
HYPHEN = re.compile(r"[-‐‑'’]")
MOST_SHOUTED = 0.5  # share of the words of a sentence above which capitals are for show

IN_BRACKETS = re.compile(rf"[(\[]({_LETTERS})s?[)\]]")
SPELT_OUT = re.compile(rf"\b({_LETTERS})s?(?: \(([^()]{{3,150}})\)| (?:stands|is short) for (.{{3,150}}))")
WORD = re.compile(r"[^\W_]+")
SMALL_WORDS = "a ac am an and at by for from gyda i in into it of o on or our the their to with y yr"
SMALL = frozenset(SMALL_WORDS.split())
FAR = 220  # letters before a bracket in which the full words are looked for


@dataclass(frozen=True)
class Acronym:
    """An acronym that is nowhere explained: the line on which it first stands, and how often it is used."""

    word: str
    line: int
    times: int


def acronyms(sentences: Iterable[Sentence], language: Language) -> list[Acronym]:
    """Every acronym that is neither known to everyone nor explained somewhere in the text, in order of first use."""
    lines: dict[str, list[int]] = {}
    explained = set(language.acronyms)
    for sentence in sentences:
        for word, line in _used(sentence):
            lines.setdefault(word, []).append(line)
        explained.update(_explained(sentence))
    return [Acronym(word, used[0], len(used)) for word, used in lines.items() if word not in explained]


def _used(sentence: Sentence) -> Iterator[tuple[str, int]]:
    capitals = [at for at, word in enumerate(sentence.words) if not word[1:].islower() and word != word.lower()]
    shouted = sum(sentence.words[at].isupper() for at in capitals)
    if not capitals or shouted > max(1, MOST_SHOUTED * len(sentence.words)):
        return
    lines = sentence.lines()
    for at in capitals:
        for part in HYPHEN.split(sentence.words[at]):
            if found := ACRONYM.match(part.replace(".", "")):
                yield found[1], lines[at]


def _explained(sentence: Sentence) -> Iterator[str]:
    """Integrated Care Board (ICB); ICB (Integrated Care Board); ICB stands for integrated care board."""
    if "(" not in sentence.text and "[" not in sentence.text and " for " not in sentence.text:
        return
    text = sentence.on_one_line
    for found in IN_BRACKETS.finditer(text):
        before = WORD.findall(text[max(0, found.start() - FAR) : found.start()])
        if any(_stands_for(found[1], before[-many:]) for many in range(1, 2 * len(found[1]) + 3)):
            yield found[1]
    for found in SPELT_OUT.finditer(text):
        after = WORD.findall(found[2] or found[3])
        if any(_stands_for(found[1], after[:many]) for many in range(1, 2 * len(found[1]) + 3)):
            yield found[1]


def _stands_for(acronym: str, words: Sequence[str]) -> bool:
    """Whether the letters are the first letters of the words in turn.

    Small words may be left out, and a word may give more of its letters: tuberculosis (TB), NHS England (NHSE).
    """
    letters = acronym.lower().replace("&", "")
    if not words or words[0][0].lower() != letters[0] or acronym in words:
        return False
    reached = {0}  # how many letters can be accounted for so far
    for position, word in enumerate(words):
        stays = reached if position and word.lower() in SMALL else set()
        reached = stays | {more for count in reached for more in _counts(word.lower(), letters, count)}
    return len(letters) in reached


def _counts(word: str, letters: str, count: int) -> Iterator[int]:
    """How many letters can be accounted for after a word that gives at least its first one."""
    if letters[count : count + 1] != word[0]:
        return
    for letter in word:
        if letters[count : count + 1] == letter:
            count += 1
            yield count
