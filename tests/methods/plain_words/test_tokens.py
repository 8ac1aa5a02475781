"""What counts as one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.methods.plain_words.tokens import words


@pytest.mark.parametrize(
    "word",
    [
        "co-production", "don't", "don’t", "A&E", "3.5", "1,000", "10:30", "N.H.S", "e.g", "jo.smith@example.org",
        "Jo.Smith@example.org", "https://example.org/a?b=c&d#e", "www.example.org/x", "example.org.uk/a-b_c/d", "ŵyth",
        "w\u0302yth", "naïve", "snake_case", "19th", "слово",
    ],
)  # fmt: skip
def test_this_is_one_word(word):
    assert words(word) == words(f"({word} )") == [word]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("and/or", ["and", "or"]),
        ("Monday–Friday", ["Monday", "Friday"]),
        ("stop -- go", ["stop", "go"]),
        ("*so* _very_ **good**", ["so", "very", "good"]),
        ("‘Yes,’ we said", ["Yes", "we", "said"]),
        ("end.Start", ["end", "Start"]),
        ("£3.50 & 20% 😀", ["3.50", "20"]),
        ("the members' hall", ["the", "members", "hall"]),
    ],
)
def test_these_words_are_found(text, found):
    assert words(text) == found


@given(st.lists(st.from_regex(r"[a-zâêîôûŵŷ]{1,9}", fullmatch=True)), st.sampled_from([" ", "\n", ", ", " – "]))
def test_words_between_spaces_and_signs_are_all_found(listed, between):
    assert words(between.join(listed)) == listed
