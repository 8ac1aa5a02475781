"""Gradients of agreement: eight levels, and a pass rule that is stated."""

import pytest

from propolis.methods.ballots import Rule, count
from propolis.methods.ballots.deciding.gradients import LEVELS
from tests.methods.ballots.polls import codes, stances

CASES = {
    "all in favour": ("yyyy", "mr", "yyyydd", "adopted"),
    "three in four of a perspective": ("yyrs", "yy", "yyyyyy", "adopted"),
    "two in four of a perspective": ("yyqs", "yy", "yyyyyy", "not-adopted"),
    "more talk is no support": ("yyyy", "yq", "yyyyyy", "not-adopted"),
    "who abstains is left out": ("yyyz", "yz", "yyyyyy", "adopted"),
    "a whole perspective abstains": ("yyyy", "zz", "yyyyyy", "not-adopted"),
    "one veto": ("yyyn", "yy", "yyyyyy", "open"),
    "no carers": ("yyyy", "--", "yyyyyy", "no-quorum"),
}


@pytest.mark.parametrize(("users", "carers", "staff", "expected"), CASES.values(), ids=CASES)
def test_gradients(users, carers, staff, expected):
    assert count(stances("gradients", users, carers, staff)).result == expected


def test_the_spread_is_given_for_each_perspective():
    levels = count(stances("gradients", "ymrz", "qd", "yyyysn")).figures["levels"]
    assert [[levels[one][level] for level in LEVELS] for one in levels] == [
        [1, 1, 1, 1, 0, 0, 0, 0],
        [0, 0, 0, 0, 1, 1, 0, 0],
        [4, 0, 0, 0, 0, 0, 1, 1],
    ]


def test_the_rule_is_stated_with_every_result():
    outcome = count(stances("gradients", "yyyy", "yy", "yyyyyy", rule=Rule(support_percent=80)))
    assert codes(outcome) == ["gradients-rule"] and outcome.reasons[0].facts == {"percent": 80}
