"""The record's page can say every act in words."""

from django.urls import get_resolver

from propolis.kit.act import ACTS
from propolis.site.act_words import ACT_WORDS


def acts_that_leave_an_entry():
    get_resolver().reverse_dict  # noqa: B018  (reading the addresses reads every room)
    return {name for name, act in ACTS.items() if act.owed and not name.startswith("tests.")}


def test_every_act_that_leaves_an_entry_has_words():
    assert acts_that_leave_an_entry() - set(ACT_WORDS) == set()


def test_no_words_are_left_of_an_act_that_is_gone():
    assert set(ACT_WORDS) - acts_that_leave_an_entry() == set()


def test_no_two_acts_are_said_in_the_same_words():
    assert len({str(words) for words in ACT_WORDS.values()}) == len(ACT_WORDS)
