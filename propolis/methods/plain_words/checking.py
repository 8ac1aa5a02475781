"""Looks a whole text over: how hard it is to read, and what could be plainer."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from propolis.methods.bad_input import BadInput
from propolis.methods.plain_words.acronyms import Acronym, acronyms
from propolis.methods.plain_words.jargon import Jargon, jargon
from propolis.methods.plain_words.language import ENGLISH, Language
from propolis.methods.plain_words.passive import Passive, passives
from propolis.methods.plain_words.sentences import Sentence, sentences

LONGEST_SENTENCE = 20  # words
STEADY_FROM = 100  # words: with fewer, one long word moves the age by years
MOST_BEATS = (
    5  # of one word: past that it is simply hard, and a code or a chemical's name should not move the age by years
)
YEARS_BEFORE_SCHOOL = 5  # a pupil in the first US grade is six


@dataclass(frozen=True)
class LongSentence:
    """A sentence of more than 20 words: its text on one line, how many words, its first line in the file."""

    text: str
    words: int
    line: int


@dataclass(frozen=True)
class Report:
    """What was found in a text. reading_age is in years, or None with the code of the reason in why_no_age."""

    language: str
    words: int
    sentences: int
    syllables: int
    reading_age: float | None
    why_no_age: str
    is_steady: bool
    long_sentences: tuple[LongSentence, ...]
    jargon: tuple[Jargon, ...]
    acronyms: tuple[Acronym, ...]
    passive: tuple[Passive, ...]


def check(text: str, language: Language = ENGLISH, tell: Callable[[str], None] = lambda line: None) -> Report:
    """Say how hard a text is to read and what could be plainer. It is a prompt for a writer and no pass mark.

    text: plain text or Markdown. Lines count from 1. tell: is called with a short line before each part of the work.
    Raises BadInput for a text without a word.
    Source: Kincaid and others (1975) for the age; everything else is counted by our own rules and lists.
    """
    tell("finding sentences")
    found = sentences(text, language)
    if not found:
        raise BadInput("a text with at least one word in it", line=1)
    tell("counting syllables")
    words, syllables = count_words(found), count_syllables(found, language)
    tell("looking for what could be plainer")
    return Report(
        language=language.code,
        words=words,
        sentences=len(found),
        syllables=syllables,
        reading_age=age(words, len(found), syllables) if language.has_formula else None,
        why_no_age="" if language.has_formula else "english-only",
        is_steady=words >= STEADY_FROM,
        long_sentences=tuple(_long(one) for one in found if len(one.words) > LONGEST_SENTENCE),
        jargon=tuple(jargon(found, language)),
        acronyms=tuple(acronyms(found, language)),
        passive=tuple(passives(found, language)),
    )


def reading_age(text: str) -> float:
    """The age, in years, at which most people can read an English text. A text without a word counts as nought."""
    found = sentences(text)
    if not found:
        return 0.0
    return age(count_words(found), len(found), count_syllables(found, ENGLISH))


def age(words: int, sentences: int, syllables: int) -> float:
    """The Flesch-Kincaid grade plus five, in years.

    Raises ZeroDivisionError without words or sentences. Source: Kincaid, Fishburne, Rogers and Chissom (1975).
    """
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59 + YEARS_BEFORE_SCHOOL


def count_words(found: Sequence[Sentence]) -> int:
    """How many words there are in all."""
    return sum(len(sentence.words) for sentence in found)


def count_syllables(found: Sequence[Sentence], language: Language) -> int:
    """How many beats there are in all, five at most for a word; one that comes again is counted once and multiplied."""
    times = Counter(word for sentence in found for word in sentence.words)
    return sum(min(MOST_BEATS, language.syllables(word)) * count for word, count in times.items())


def _long(sentence: Sentence) -> LongSentence:
    return LongSentence(sentence.on_one_line, len(sentence.words), sentence.line)
