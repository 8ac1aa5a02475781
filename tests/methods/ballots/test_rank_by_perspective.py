"""Rank by perspective, the way James Lind Alliance partnerships keep groups apart."""

from dataclasses import replace
from fractions import Fraction

from propolis.methods.ballots import count
from tests.methods.ballots.polls import ranked

# Worked by hand. Carers: A has ranks 1 and 2, so 1.5; B 2 and 1, so 1.5; C 3. Staff: C 1, B 2, A 3.
# Places, (mean - 1) / 2: carers A 1/4, B 1/4, C 1; staff A 1, B 1/2, C 0. Means: A 5/8, B 3/8, C 1/2.
POLL = ranked(
    "carer:1 ABC", "carer:1 BAC", *["staff:1 CBA"] * 6, options="ABC", seats=2, method="rank-by-perspective"
)  # fmt: skip


def test_every_perspective_weighs_the_same():
    outcome = count(POLL)
    assert outcome.figures["places"] == {
        "carer": {"A": Fraction(1, 4), "B": Fraction(1, 4), "C": Fraction(1)},
        "staff": {"A": Fraction(1), "B": Fraction(1, 2), "C": Fraction(0)},
    }
    assert outcome.figures["overall"] == {"A": Fraction(5, 8), "B": Fraction(3, 8), "C": Fraction(1, 2)}
    assert outcome.elected == ("B", "C")


def test_more_people_in_a_perspective_change_nothing_if_they_say_the_same():
    more = ranked(
        "carer:1 ABC", "carer:1 BAC", *["staff:1 CBA"] * 60, options="ABC", seats=2, method="rank-by-perspective"
    )
    assert count(more).figures == count(POLL).figures


def test_options_left_unranked_share_the_ranks_that_are_left():
    poll = ranked("staff:1 A", options="ABC", method="rank-by-perspective")
    assert count(poll).figures["overall"] == {"A": Fraction(0), "B": Fraction(3, 4), "C": Fraction(3, 4)}


def test_one_option_alone_stands_first():
    assert count(ranked("staff:1 A", options="A", method="rank-by-perspective")).elected == ("A",)


def test_level_options_are_drawn_for_the_last_place():
    poll = ranked("staff:1 AB", "staff:1 BA", options="AB", method="rank-by-perspective", seed="x")
    assert count(poll).elected in {("A",), ("B",)}


def test_a_perspective_that_stays_away_leaves_it_undecided():
    outcome = count(replace(POLL, asked={**POLL.asked, "leader": 2}))
    assert (outcome.result, outcome.elected) == ("no-quorum", ())
