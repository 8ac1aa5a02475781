"""The whole truth table of the practice handbook: four people with lived experience, two carers, six staff.

A letter each: y says yes or consents, n says no or objects, a stands aside, - is silent. Half of each must answer.
"""

from dataclasses import replace

import pytest

from propolis.methods.ballots import Override, Rule, count
from tests.methods.ballots.polls import codes, stances

# case: (users, carers, staff), consent, double majority
TABLE = {
    "all consent": (("yyyy", "yy", "yyyyyy"), "adopted", "adopted"),
    "one user objects, not yet integrated": (("yyyn", "yy", "yyyyyy"), "open", "open"),
    "carers absent": (("yyyy", "--", "yyyyyy"), "no-quorum", "no-quorum"),
    "staff majority only": (("ynnn", "yn", "yyyyyy"), "open", "not-adopted"),
    "user stands aside": (("yyya", "yy", "yyyyyy"), "adopted", "adopted"),
    "silence at deadline": (("yyy-", "yy", "yyyy--"), "adopted", "adopted"),
}


@pytest.mark.parametrize(("said", "expected", "_"), TABLE.values(), ids=TABLE)
def test_consent(said, expected, _):
    assert count(stances("consent", *said)).result == expected


@pytest.mark.parametrize(("said", "_", "expected"), TABLE.values(), ids=TABLE)
def test_double_majority(said, _, expected):
    """Over an open objection it is a fallback; only "staff majority only" has one here that was agreed beforehand."""
    objections = 1 if said[0] == "yyyn" else 0
    rule = Rule(open_objections=objections, is_fallback_agreed=False)
    assert count(stances("double-majority", *said, rule=rule)).result == expected


def test_one_objection_can_be_outvoted_only_if_the_fallback_was_agreed_beforehand():
    agreed = Rule(open_objections=1, is_fallback_agreed=True)
    assert count(stances("double-majority", "yyyn", "yy", "yyyyyy", rule=agreed)).result == "adopted"


def test_staff_alone_are_no_double_majority_and_both_others_are_named():
    outcome = count(stances("double-majority", "ynnn", "yn", "yyyyyy"))
    assert [dict(one.facts) for one in outcome.reasons] == [
        {"perspective": "lived-experience", "yes": 1, "cast": 4},
        {"perspective": "carer", "yes": 1, "cast": 2},
    ]


@pytest.mark.parametrize("method", ["consent", "double-majority"])
def test_a_text_edited_after_stances_asks_everyone_again(method):
    outcome = count(replace(stances(method, "yyyy", "yy", "yyyyyy"), version=2))
    assert (outcome.result, codes(outcome)[0]) == ("open", "text-changed")
    assert all(one.answered == 0 for one in outcome.turnout.values())


@pytest.mark.parametrize("method", ["consent", "double-majority"])
def test_a_manager_overrides_after_it_was_agreed(method):
    override = Override("The director", "the budget", "no money", "a new grant", "2026-05-01")
    outcome = count(stances(method, "yyyy", "yy", "yyyyyy", override=override))
    assert outcome.result == "overridden"
    assert dict(outcome.reasons[-1].facts) == vars(override)


def test_standing_aside_is_recorded():
    assert codes(count(stances("consent", "yyya", "yy", "yyyyyy"))) == ["asides-recorded"]


@pytest.mark.parametrize("method", ["consent", "double-majority"])
def test_silence_is_absence_and_never_consent(method):
    outcome = count(stances(method, "yyy-", "yy", "yyyy--"))
    assert [(one.asked, one.answered) for one in outcome.turnout.values()] == [(4, 3), (2, 2), (6, 4)]


@pytest.mark.parametrize("method", ["consent", "double-majority"])
def test_silence_before_the_deadline_leaves_it_open(method):
    outcome = count(stances(method, "yyy-", "yy", "yyyy--", is_closed=False))
    assert (outcome.result, codes(outcome)) == ("open", ["still-time-to-answer"])
