"""Hints of the passive: what was done and by nobody, and not how someone is."""

import pytest

from propolis.methods.plain_words import language, sentences
from propolis.methods.plain_words.passive import passives

ENGLISH = language("en")


def found(text: str) -> list[tuple[str, int]]:
    return [(one.text, one.line) for one in passives(sentences(text), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("The letter was written.", "was written"),
        ("Letters are sent by staff.", "are sent"),
        ("It has been very carefully checked.", "been very carefully checked"),
        ("You will be asked.", "be asked"),
        ("They are being moved.", "are being moved"),
        ("It isn’t known.", "isn’t known"),
        ("They're given tea.", "They're given"),
        ("It was not also read.", "was not also read"),
        ("She was surprised by it.", "was surprised"),
    ],
)
def test_this_may_be_passive(text, hint):
    assert found(text) == [(hint, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "She is interested in it.",
        "They are tired.",
        "We were worried and pleased.",
        "There is need and speed.",
        "He is unemployed.",
        "It is red.",
        "We are a group that worked on it.",
        "I was born here.",
        "We asked them.",
        "What it is.",
        "Be kind.",
    ],
)
def test_this_is_not(text):
    assert found(text) == []


def test_each_has_its_line():
    assert found("It was made.\nWe came.\nThey were\nseen.") == [("was made", 1), ("were seen", 3)]


def test_welsh_has_no_hints_yet():
    assert passives(sentences("The letter was written."), language("cy")) == []
