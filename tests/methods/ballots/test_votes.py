"""Double majority and weighted perspectives."""

from dataclasses import replace
from fractions import Fraction

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots import Rule, count
from tests.methods.ballots.polls import codes, stances

EQUAL = Rule(weights={"lived-experience": 1, "carer": 1, "staff": 1}, threshold=Fraction(2, 3))


@pytest.mark.parametrize(
    ("carers", "expected"),
    [("yy", "adopted"), ("yn", "not-adopted"), ("ya", "adopted"), ("na", "not-adopted"), ("aa", "not-adopted")],
)
def test_more_than_half_of_the_votes_cast_is_needed_in_every_perspective(carers, expected):
    assert count(stances("double-majority", "yyyy", carers, "yyyyyy")).result == expected


def test_who_abstains_has_taken_part():
    assert count(stances("double-majority", "yyyy", "aa", "yyyyyy")).turnout["carer"].answered == 2


WEIGHTED = {
    "all": ("yyyy", "yy", "yyyyyy", Fraction(1), "adopted"),
    "staff outnumber and do not outweigh": ("nnnn", "nn", "yyyyyy", Fraction(1, 3), "not-adopted"),
    "exactly the threshold": ("yyyy", "yy", "nnnnnn", Fraction(2, 3), "adopted"),
    "a third that floats would round": ("yyyn", "yy", "ynnnnn", Fraction(3, 4) / 3 + Fraction(1, 3) + Fraction(1, 18),
                                        "not-adopted"),
    "who abstains is left out of the share": ("yyaa", "ya", "nnnnnn", Fraction(2, 3), "adopted"),
}  # fmt: skip


@pytest.mark.parametrize(("users", "carers", "staff", "total", "expected"), WEIGHTED.values(), ids=WEIGHTED)
def test_the_weighted_share_is_exact(users, carers, staff, total, expected):
    outcome = count(stances("weighted", users, carers, staff, rule=EQUAL))
    assert (outcome.figures["total"], outcome.result) == (total, expected)


def test_weights_hold_whatever_the_headcount():
    """The Somerset Rules' precedent: workers hold half of the vote though they are fewer."""
    rule = Rule(weights={"worker": 2, "investor": 1, "user": 1}, threshold=Fraction(1, 2))
    poll = stances("weighted", "yy", "n" * 9, "n" * 30, asked={"worker": 2, "investor": 9, "user": 30}, rule=rule)
    assert count(poll).figures["total"] == Fraction(1, 2)
    assert count(poll).result == "adopted"


def test_where_a_whole_perspective_abstains_nothing_is_agreed():
    low = replace(EQUAL, threshold=Fraction(1, 3))
    outcome = count(stances("weighted", "yyyy", "aa", "yyyyyy", rule=low))
    assert (outcome.result, codes(outcome)) == ("not-adopted", ["nobody-took-a-side"])


def test_no_weight_makes_up_for_a_missing_quorum():
    assert count(stances("weighted", "yyyy", "--", "yyyyyy", rule=EQUAL)).result == "no-quorum"


def test_a_perspective_without_a_weight_is_refused():
    with pytest.raises(BadInput, match="expected a weight for carer"):
        count(stances("weighted", "yyyy", "yy", "yyyyyy", rule=Rule(weights={"lived-experience": 1})))
