"""Consent, and its guards for a room where power is unequal."""

from dataclasses import replace

import pytest

from propolis.methods.ballots import Objection, Opening, Rule, count
from tests.methods.ballots.polls import codes, stances


def with_objection(ended: Objection):
    """One carer of two objected, and the objection ended like this."""
    poll = stances("consent", "yyyy", "yn", "yyyyyy")
    ballots = [replace(one, objection=ended) if one.stance == "objection" else one for one in poll.ballots]
    return count(replace(poll, ballots=tuple(ballots)))


ENDS = {
    "still open": (Objection(), "open"),
    "withdrawn by its owner": (Objection("withdrawn"), "adopted"),
    "lapsed, for its owner has left": (Objection("lapsed"), "adopted"),
    "not qualified, by another carer": (Objection("not-qualified", "carer", True), "adopted"),
    "not qualified, by staff": (Objection("not-qualified", "staff", True), "open"),
    "not qualified, asked by the proposer's own": (Objection("not-qualified", "carer", False), "open"),
    "not qualified, by nobody": (Objection("not-qualified", "", True), "open"),
}


@pytest.mark.parametrize(("ended", "expected"), ENDS.values(), ids=ENDS)
def test_an_objection_ends_only_by_its_owner_or_their_own_perspective(ended, expected):
    assert with_objection(ended).result == expected


def test_an_ending_that_does_not_count_is_said():
    outcome = with_objection(Objection("not-qualified", "staff", True))
    assert codes(outcome) == ["objections-open", "objection-not-ended"]


def test_whoever_no_longer_objects_is_silent_until_they_say_where_they_stand():
    assert with_objection(Objection("withdrawn")).turnout["carer"].answered == 1


def test_concerns_stop_nothing_and_are_kept():
    outcome = count(stances("consent", "yyyc", "cc", "yyyyyy"))
    assert (outcome.result, codes(outcome)) == ("adopted", ["concerns-recorded"])
    assert outcome.figures["stances"]["carer"] == {"consent": 0, "concern": 2, "objection": 0, "aside": 0}


@pytest.mark.parametrize("asked", [{"staff": 2, "leader": 1}, {"lived-experience": 2, "carer": 1}])
def test_one_side_alone_cannot_agree(asked):
    outcome = count(stances("consent", "yy", "y", asked=asked))
    assert (outcome.result, codes(outcome)) == ("open", ["one-side-only"])


def test_the_community_is_on_the_lived_side_where_the_rule_says_so():
    poll = stances("consent", "yy", "y", asked={"community": 2, "lived-experience": 1})
    assert count(poll).result == "adopted"
    rule = Rule(lived_side=("lived-experience", "carer", "community"))
    assert count(replace(poll, rule=rule)).result == "open"


GOOD = Opening(5, 5, needs_easy_read=True, has_easy_read=True, co_chairs=("carer", "staff"))
OPENINGS = {
    "as it should be": (GOOD, []),
    "a day early": (replace(GOOD, notice_days=4), ["notice-too-short"]),
    "no easy read": (replace(GOOD, has_easy_read=False), ["easy-read-missing"]),
    "nobody needs easy read": (replace(GOOD, needs_easy_read=False, has_easy_read=False), []),
    "two chairs from one side": (replace(GOOD, co_chairs=("carer", "lived-experience")), ["co-chairs-from-one-side"]),
    "one chair": (replace(GOOD, co_chairs=("staff",)), ["co-chairs-from-one-side"]),
}


@pytest.mark.parametrize(("opening", "expected"), OPENINGS.values(), ids=OPENINGS)
def test_a_round_opened_too_soon_agrees_nothing(opening, expected):
    outcome = count(stances("consent", "yyyy", "yy", "yyyyyy", rule=Rule(opening=opening)))
    assert (codes(outcome), outcome.result) == (expected, "open" if expected else "adopted")
