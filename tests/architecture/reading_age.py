"""How hard our own sentences are to read: as `propolis words` says it, a little stricter about what is one sentence.

A colon ends one too, for a label and what follows it stand apart on a page. A hyphenated word counts as its parts.
"""

import re

from propolis.methods import plain_words
from propolis.methods.plain_words.tokens import words

__all__ = ["reading_age", "sentences", "words"]
APART = re.compile(r"(?<=:)\s+|\n+")
HYPHEN = re.compile(r"(?<=\w)-(?=\w)")


def sentences(text: str) -> list[str]:
    """Sentences, and the lines of a list or a letter."""
    return [one.text for one in plain_words.sentences(_stricter(text))]


def reading_age(text: str) -> float:
    """In years. Text without a word has none, and counts as nought."""
    return plain_words.reading_age(_stricter(text))


def _stricter(text: str) -> str:
    return HYPHEN.sub(" ", APART.sub("\n\n", text))
