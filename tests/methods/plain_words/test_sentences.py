"""Where a sentence ends, and where it only looks so."""

import pytest

from propolis.methods.plain_words import sentences


def texts(text: str) -> list[str]:
    return [one.on_one_line for one in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Patel said the wait was 3.5 hours, e.g. for people in pain.",
        "Ask J. Smith or J.R. Jones of St. John's, i.e. the hall.",
        "It is at No. 10, and see p. 4 or fig. 2.",
        "It costs £3.50 or 1,000 tokens at 10.30 on 5 Jan. 2027.",
        "We thought about it ... and then we said yes.",
        '"Why?" she asked, and nobody knew.',
        "The U.K. is in it, etc. and so on.",
        "Read https://www.example.org/a.b?c=d or mail jo.smith@example.org, please.",
        "A line that is wrapped\nbelongs to one sentence.",
    ],
)
def test_these_are_one_sentence(text):
    assert texts(text) == [" ".join(text.split())]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We met at 9 a.m. The door was open.", ["We met at 9 a.m.", "The door was open."]),
        ("Is it so? Yes! Well.", ["Is it so?", "Yes!", "Well."]),
        ("No. We said no.", ["No.", "We said no."]),
        ("We chose plan B. It is better.", ["We chose plan B.", "It is better."]),
        ("“We came.” They left.", ["“We came.”", "They left."]),
        ("We waited… Nobody came.", ["We waited…", "Nobody came."]),
        ("i went home. it was late.", ["i went home.", "it was late."]),
        ("Thank you! 😀 See you soon.", ["Thank you!", "😀 See you soon."]),
        ("A heading without a stop\n\nThen a text.", ["A heading without a stop", "Then a text."]),
        ("# Our plan\nWe start now.", ["Our plan", "We start now."]),
        ("Our plan\n========\nWe start now.", ["Our plan", "We start now."]),
        ("Bring:\n- a pen\n* a cup\n• a coat", ["Bring:", "a pen", "a cup", "a coat"]),
        ("1. One\n2) Two\na) Three\n(iv) Four", ["One", "Two", "Three", "Four"]),
        ("- an item that is\n  wrapped\n- the next", ["an item that is wrapped", "the next"]),
        ("| Who | What |\n|---|---|\n| Ann | chairs |", ["Who", "What", "Ann", "chairs"]),
        ("> someone said\n> this", ["someone said this"]),
        ("Text.\n```\ncode = 1.5\n```\nMore.", ["Text.", "More."]),
        ("One line.\r\nTwo lines.\rThree.", ["One line.", "Two lines.", "Three."]),
    ],
)
def test_these_are_several(text, parts):
    assert texts(text) == parts


def test_initials_at_the_start_of_a_line_are_no_list():
    assert texts("The chair is\nJ. Smith now.") == ["The chair is J. Smith now."]


def test_a_sentence_knows_its_first_line_and_each_word_its_own():
    first, second = sentences("\nOne two\nthree. Four\n\nfive")[:2]
    assert (first.line, first.lines()) == (2, [2, 2, 3])
    assert (second.text, second.line) == ("Four", 3)


@pytest.mark.parametrize("text", ["", " \n\n", "...", "😀 — !", "|---|---|", "***"])
def test_without_a_word_there_is_no_sentence(text):
    assert texts(text) == []
