"""What differs from one language to another, read from the tables in data/: one folder a language."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from propolis.methods.plain_words import inflections
from propolis.methods.plain_words.syllables import english_syllables, welsh_syllables

Forms = Callable[[str, str], set[str]]  # a term and its kind -> the forms in which it is written


@dataclass(frozen=True)
class Term:
    """A word of the trade: as it is listed, what to say instead, a note, and every form in which it is written."""

    term: str
    instead: str
    note: str
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """The tables of one language. has_formula: whether reading age can be worked out for it."""

    code: str
    has_formula: bool
    syllables: Callable[[str], int]
    terms: tuple[Term, ...]
    abbreviations: dict[str, str]  # without its last stop -> name, number, text or either: what comes after it
    starters: frozenset[str]  # words that often begin a sentence and are never a name
    acronyms: frozenset[str]  # those that everyone knows, and words in capitals that are none
    passive: dict[str, str]  # word -> be, between, done or state


def _rows(code: str, table: str) -> list[dict[str, str]]:
    text = files("propolis.methods.plain_words").joinpath("data", code, f"{table}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _language(code: str, *, has_formula: bool, syllables: Callable[[str], int], forms: Forms) -> Language:
    return Language(
        code=code,
        has_formula=has_formula,
        syllables=syllables,
        terms=tuple(_term(row, forms) for row in _rows(code, "jargon")),
        abbreviations={row["abbreviation"]: row["before"] for row in _rows(code, "abbreviations")},
        starters=frozenset(row["word"] for row in _rows(code, "starters")),
        acronyms=frozenset(row["acronym"] for row in _rows(code, "acronyms")),
        passive={row["word"]: row["is"] for row in _rows(code, "passive")},
    )


def _term(row: dict[str, str], forms: Forms) -> Term:
    listed = [row["term"], *filter(None, (one.strip() for one in row["also"].split(";")))]
    found = forms(row["term"], row["kind"]).union(*(forms(one, "phrase") for one in listed))
    return Term(row["term"], row["instead"], row["note"], tuple(sorted(found)))


def as_listed(term: str, kind: str) -> set[str]:
    """A term in the one form it is listed in."""
    return {term}


@cache
def language(code: str) -> Language:
    """The tables of a language. Raises KeyError for one that has none."""
    return _MAKERS[code]()


_MAKERS: dict[str, Callable[[], Language]] = {
    "en": lambda: _language("en", has_formula=True, syllables=english_syllables, forms=inflections.english_forms),
    "cy": lambda: _language("cy", has_formula=False, syllables=welsh_syllables, forms=as_listed),
}
LANGUAGES = tuple(_MAKERS)
ENGLISH = language("en")
