"""The table fits the house whose record it reads."""

import pytest
from django.urls import get_resolver

from propolis.kit import act as kit
from propolis.methods.ladder import PERSPECTIVES, POWERS, RUNGS, lived_side
from propolis.methods.ladder.conditions import CONDITIONS
from propolis.methods.ladder.table import ACTS, ALSO, CODES, ROWS
from propolis.methods.ladder.words import CONDITION_WORDS, PERSPECTIVE_WORDS
from propolis.projects import sides

OPENING = {"learning", "notice", "window", "reply"}


def recorded():
    get_resolver().reverse_dict  # noqa: B018  (reading the addresses reads every room)
    return kit.ACTS


def test_every_act_in_the_table_is_one_that_the_record_knows():
    assert (set(ACTS) | set(ALSO)) - set(recorded()) == set()


def test_every_act_that_opens_something_uses_no_power():
    """Otherwise it would count for nothing when staff do it, and the table would mislead."""
    opening = [act for act, kinds in ACTS.items() if OPENING & set(kinds)]
    assert [act for act in (*opening, *ALSO) if recorded()[act].power] == []


def test_powers_and_perspectives_are_those_of_the_house():
    assert (POWERS, PERSPECTIVES) == (kit.POWERS, sides.PERSPECTIVES)


@pytest.mark.parametrize(("level", "is_community_led"), [("community", True), ("service", False)])
def test_the_lived_experience_side_is_that_of_the_house(level, is_community_led):
    side = {one for one in sides.PERSPECTIVES if sides.is_lived_side(one, level)}
    assert lived_side(is_community_led=is_community_led) == side


def test_every_condition_is_in_a_row_and_has_words():
    used = {code for row in ROWS.values() for code in row}
    assert used == set(CONDITION_WORDS) and used <= set(CONDITIONS)
    assert set(ROWS) == set(range(2, len(RUNGS) + 1))
    assert set(PERSPECTIVE_WORDS) == {*PERSPECTIVES, ""}


def test_no_row_above_consultation_rests_on_what_staff_open():
    assert [rung for rung, row in ROWS.items() if rung > 4 and OPENING & set(row)] == []


def test_every_kind_of_evidence_that_a_code_gives_is_used():
    kinds = {kind for found in (*ACTS.values(), *CODES.values()) for kind in found}
    assert kinds == {
        "author", "decision", "feedback", "learning", "measure", "met", "notice", "quorum", "recognition", "remit",
        "reply", "set-aside", "stance", "window",
    }  # fmt: skip
