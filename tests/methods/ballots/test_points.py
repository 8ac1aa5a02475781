"""Approval, score and dots."""

from dataclasses import replace

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots import count
from tests.methods.ballots.polls import codes, marked


def given(method: str = "approval", seats: int = 2, seed: str = ""):
    return marked(
        method,
        ("carer", {"A": 1, "B": 1}),
        ("carer", {"A": 1}),
        ("staff", {"B": 1, "C": 1}),
        ("staff", {"A": 1}),
        options="ABCD",
        seats=seats,
        seed=seed,
    )


@pytest.mark.parametrize("method", ["approval", "score", "dots"])
def test_the_most_points_win_and_are_shown_by_perspective(method):
    outcome = count(given(method))
    assert outcome.elected == ("A", "B")
    assert outcome.figures == {
        "totals": {"A": 3, "B": 2, "C": 1, "D": 0},
        "by_perspective": {"carer": {"A": 2, "B": 1, "C": 0, "D": 0}, "staff": {"A": 1, "B": 1, "C": 1, "D": 0}},
    }


def test_scores_are_added():
    poll = marked("score", ("staff", {"A": 5, "B": 4}), ("staff", {"B": 4}), options="AB")
    assert count(poll).elected == ("B",)


def test_what_nobody_chose_is_not_chosen_even_where_a_place_is_left():
    assert count(given(seats=4)).elected == ("A", "B", "C")


def test_nothing_given_chooses_nothing():
    outcome = count(marked("dots", ("staff", {}), options="AB"))
    assert (outcome.result, codes(outcome), outcome.elected) == ("not-adopted", ["nothing-given"], ())


LEVEL = marked("approval", ("staff", {"A": 1, "B": 1, "C": 1}), options="ABC", seats=2, seed="our seed")


def test_a_lot_from_the_published_seed_decides_who_is_level_and_says_so():
    outcome = count(LEVEL)
    lot = next(one for one in outcome.reasons if one.code == "lot")
    # printf 'our seed|place 1|A' | sha256sum, and so on: B 2546, C 40c1, A a220
    assert outcome.elected == ("B", "C") == tuple(lot.facts["picked"])
    assert lot.facts["between"] == ["A", "B", "C"]


def test_the_same_seed_draws_the_same_lot_whatever_the_order():
    assert count(replace(LEVEL, options=("C", "B", "A"))).elected == count(LEVEL).elected


def test_other_seeds_draw_other_lots():
    assert len({count(replace(LEVEL, seed=str(seed))).elected for seed in range(60)}) == 6


def test_a_lot_without_a_seed_is_refused():
    with pytest.raises(BadInput, match="expected a published seed, for a lot must decide between A and B and C"):
        count(replace(LEVEL, seed=""))


def test_who_is_level_and_fits_needs_no_lot():
    assert count(replace(LEVEL, seats=3, seed="")).elected == ("A", "B", "C")


def test_without_a_quorum_nothing_is_chosen_nor_drawn_and_the_totals_are_still_shown():
    outcome = count(replace(LEVEL, asked={"staff": 3}, seed=""))
    assert (outcome.result, outcome.elected) == ("no-quorum", ())
    assert outcome.figures["totals"] == {"A": 1, "B": 1, "C": 1}
