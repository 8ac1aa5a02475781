"""Reason codes become sentences."""

import pytest

from propolis.kit.verdict import no
from propolis.kit.words import ReasonTaken, UnknownReason, register, sentence


@pytest.fixture
def bees():
    """A room's sentences, forgotten again after the test."""
    from propolis.kit.words import _SENTENCES

    words = {"hive-full": "No room: %(count)s bees are in."}
    register(words)
    yield words
    for code in words:
        del _SENTENCES[code]


def test_a_sentence_is_filled_with_the_facts(bees):
    assert sentence(no("hive-full", count=3)) == "No room: 3 bees are in."


def test_a_reason_without_words_is_a_fault():
    with pytest.raises(UnknownReason):
        sentence(no("nobody-wrote-this"))


def test_a_room_can_register_twice(bees):
    register(bees)


def test_two_rooms_cannot_mean_two_things_by_one_code(bees):
    with pytest.raises(ReasonTaken):
        register({"hive-full": "Another sentence."})
