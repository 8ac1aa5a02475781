"""Consensus: blocks, and how many may stand aside."""

import pytest

from propolis.methods.ballots import Rule, count
from tests.methods.ballots.polls import codes, stances

CASES = {
    "all agree": ("yyyy", "yy", "yyyyyy", "adopted", []),
    "some abstain": ("yyyz", "yz", "yyyyzz", "adopted", []),
    "one blocks": ("yyyn", "yy", "yyyyyy", "open", ["blocks-open"]),
    "one in five stand aside": ("yyya", "yy", "yyya--", "adopted", ["asides-recorded"]),
    "three of twelve": ("yyya", "yy", "yyyyaa", "not-adopted", ["too-many-asides", "asides-recorded"]),
    "a perspective as a whole": ("yyyy", "aa", "yyyyyy", "not-adopted", ["whole-perspective-aside", "asides-recorded"]),
    "all of it that answered": ("yyyy", "a-", "yyyyyy", "not-adopted", ["whole-perspective-aside", "asides-recorded"]),
    "nobody came": ("yyyy", "--", "yyyyyy", "no-quorum", ["no-quorum"]),
}  # fmt: skip


@pytest.mark.parametrize(("users", "carers", "staff", "expected", "why"), CASES.values(), ids=CASES)
def test_consensus(users, carers, staff, expected, why):
    outcome = count(stances("consensus", users, carers, staff))
    assert (outcome.result, codes(outcome)) == (expected, why)


@pytest.mark.parametrize(("asides", "expected"), [("a", "adopted"), ("aa", "not-adopted")])
def test_exactly_one_in_five_may_stand_aside_and_no_more(asides, expected):
    said = asides + "y" * (5 - len(asides))
    assert count(stances("consensus", said, asked={"staff": 5})).result == expected


def test_the_share_can_be_chosen():
    rule = Rule(aside_percent=0)
    assert count(stances("consensus", "yyya", "yy", "yyyyyy", rule=rule)).result == "not-adopted"
