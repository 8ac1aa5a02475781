"""Finds what may be a passive: a form of "to be" and a word for something done, as in "was written"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from propolis.methods.plain_words.language import Language
from propolis.methods.plain_words.sentences import Sentence

MOST_BETWEEN = 3  # words: "has been very carefully written"


@dataclass(frozen=True)
class Passive:
    """What may be a passive, as it stands in the text, and the line."""

    text: str
    line: int


def passives(sentences: Iterable[Sentence], language: Language) -> list[Passive]:
    """Every place where the text may hide who does it, in order. It is a hint: only a reader can tell.

    A word that more often says how someone is than what was done ("is interested") counts only before "by".
    """
    if not language.passive:
        return []
    return [found for sentence in sentences for found in _of_sentence(sentence, language.passive)]


def _of_sentence(sentence: Sentence, kinds: dict[str, str]) -> Iterator[Passive]:
    words = [word.lower().replace("’", "'") for word in sentence.words]
    found = list(_found(words, kinds))
    lines = sentence.lines() if found else []
    return (Passive(" ".join(sentence.words[be : done + 1]), lines[be]) for be, done in found)


def _found(words: list[str], kinds: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Where the form of "to be" stands and where the word for what was done."""
    last = 0
    for at, word in enumerate(words):
        if kinds.get(word) == "be" and at >= last:
            last = _done(words, at, kinds)
            if last:
                yield at, last


def _done(words: list[str], be: int, kinds: dict[str, str]) -> int:
    """Where the word for what was done stands, or 0."""
    for at in range(be + 1, min(be + 2 + MOST_BETWEEN, len(words))):
        if _is_done(words[at], words[at + 1 : at + 2], kinds):
            return at
        if kinds.get(words[at]) not in ("be", "between") and not words[at].endswith("ly"):
            return 0
    return 0


def _is_done(word: str, after: list[str], kinds: dict[str, str]) -> bool:
    is_state = kinds.get(word) == "state" or (word.startswith("un") and word.endswith("ed"))
    if is_state:
        return after == ["by"]
    return kinds.get(word) == "done" or (word.endswith("ed") and not word.endswith("eed") and len(word) > 3)
