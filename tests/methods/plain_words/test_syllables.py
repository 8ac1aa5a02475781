"""Syllables by rule, held against dictionaries that the product does not carry."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.methods.plain_words.syllables import english_syllables, welsh_syllables

DATA = Path(__file__).parent / "data"


def test_the_rule_is_right_for_99_in_100_of_the_words_we_use_most():
    with (DATA / "syllables.csv").open() as stream:
        rows = list(csv.DictReader(stream))
    right = [row for row in rows if str(english_syllables(row["word"])) in row["syllables"].split()]
    assert len(rows) == 1000 and len(right) >= 990


@pytest.mark.parametrize(
    ("word", "beats"),
    [
        ("made", 1), ("table", 2), ("asked", 1), ("wanted", 2), ("handled", 2), ("called", 1), ("places", 2),
        ("statement", 2), ("settlement", 3), ("safely", 2), ("someone", 2), ("everything", 3), ("quiet", 2),
        ("create", 2), ("previous", 3), ("usual", 3), ("going", 2), ("player", 2), ("autism", 3), ("didn't", 2),
        ("didn’t", 2), ("carer's", 2), ("co-production", 4), ("multidisciplinary", 7), ("operationalise", 6),
        ("NHS", 3), ("GPs", 2), ("A&E", 2), ("3.5", 1), ("nhs.uk/help", 1), ("jo@example.org", 1), ("hmm", 1),
        ("x" * 200, 1), ("aeo" * 100, 1),
    ],
)  # fmt: skip
def test_an_english_word_has_so_many(word, beats):
    assert english_syllables(word) == beats


@pytest.mark.parametrize(
    ("word", "beats"),
    [
        ("dŵr", 1), ("byw", 1), ("iaith", 1), ("gwlad", 1), ("bwyd", 1), ("dydd", 1), ("Cymraeg", 2), ("gofal", 2),
        ("llawer", 2), ("newydd", 2), ("gweithio", 2), ("iechyd", 2), ("cleifion", 2), ("lleol", 2), ("bywyd", 2),
        ("meddygon", 3), ("ysbyty", 3), ("gofalwyr", 3), ("gwasanaeth", 3), ("penderfynu", 4), ("copïo", 3),
        ("d\u0175r", 1), ("dw\u0302r", 1),
    ],
)  # fmt: skip
def test_a_welsh_word_has_so_many(word, beats):
    assert welsh_syllables(word) == beats


@given(st.text(max_size=80))
def test_nothing_has_fewer_than_one(word):
    assert english_syllables(word) >= 1 and welsh_syllables(word) >= 1
