"""The T score: published numbers, worked examples, and what holds for any goals."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.methods.bad_input import BadInput
from propolis.methods.goal_attainment import t_score

CASES = json.loads((Path(__file__).parent / "data" / "cases.json").read_text())["cases"]
SCORES = st.lists(st.integers(-2, 2), min_size=1, max_size=12)
WEIGHTED = st.lists(st.tuples(st.integers(-2, 2), st.integers(0, 9)), min_size=1, max_size=12)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_published_and_worked_cases(case):
    """gasr prints five decimals; the others are exact, or given to six."""
    scores = case.get("scores", case.get("achieved"))
    assert t_score(scores, case["weights"], case["rho"]) == pytest.approx(case["T"], abs=5.1e-6)


def test_a_case_that_is_a_whole_number_by_hand():
    """gasr's documented example: the sum is 7, the root of 0.7 * 91 + 0.3 * 441 is 14, so 50 + 10 * 7 / 14."""
    assert t_score([-2, 0, -1, 2, 0, 1], [3, 5, 1, 4, 2, 6]) == pytest.approx(55, abs=1e-12)


@pytest.mark.parametrize(
    ("scores", "weights", "expected"),
    [
        ([0, 0, 0], None, 50),
        ([-1], None, 40),
        ([1], None, 60),
        ([-1, -1, -1], None, 36.3069),
        ([2, 2, 2], None, 77.3861),
        ([1, 0, -1], [3, 2, 1], 54.4065),
        ([1, 2], [6, 4], 67.1808),
        ([-2, -2, -2, -2], None, 20.9809),
    ],
)
def test_worked_examples(scores, weights, expected):
    """Golden numbers of the practice handbook, to four places."""
    assert t_score(scores, weights) == pytest.approx(expected, abs=5e-5)


@given(WEIGHTED)
def test_the_formula_as_printed(goals):
    scores, weights = [score for score, _ in goals], [weight for _, weight in goals]
    if not any(weights):
        weights = [1] * len(goals)
    total = sum(weight * score for score, weight in zip(scores, weights, strict=True))
    root = math.sqrt(0.7 * sum(weight**2 for weight in weights) + 0.3 * sum(weights) ** 2)
    assert t_score(scores, weights) == pytest.approx(50 + 10 * total / root, abs=1e-8)


@given(st.integers(-2, 2), st.floats(0, 1e300), st.floats(0, 1))
def test_one_goal_alone_is_fifty_and_ten_a_step_whatever_its_weight(score, weight, rho):
    assert t_score([score], [weight], rho) == pytest.approx(50 + 10 * score)


@given(SCORES)
def test_without_weights_all_goals_count_alike(scores):
    assert t_score(scores) == t_score(scores, [1] * len(scores)) == t_score(scores, [0] * len(scores))


@given(WEIGHTED, st.sampled_from([0.001, 7, 1e200]))
def test_only_how_weights_compare_matters(goals, factor):
    scores, weights = [score for score, _ in goals], [weight for _, weight in goals]
    assert t_score(scores, [weight * factor for weight in weights]) == pytest.approx(t_score(scores, weights))


@given(WEIGHTED)
def test_a_mirror_image_is_as_far_below_fifty_as_the_other_is_above(goals):
    scores, weights = [score for score, _ in goals], [weight for _, weight in goals]
    mirrored = t_score([-score for score in scores], weights)
    assert mirrored - 50 == pytest.approx(50 - t_score(scores, weights))


@given(WEIGHTED, st.randoms(use_true_random=False))
def test_the_order_of_goals_does_not_matter(goals, chance):
    shuffled = chance.sample(goals, len(goals))
    assert t_score(*map(list, zip(*shuffled, strict=True))) == pytest.approx(
        t_score(*map(list, zip(*goals, strict=True)))
    )


@pytest.mark.parametrize(
    ("scores", "weights", "rho"),
    [
        ([], None, 0.3),
        ([0.5], None, 0.3),
        ([3], None, 0.3),
        ([-3], None, 0.3),
        ([True], None, 0.3),
        ([1], [-1], 0.3),
        ([1], [math.nan], 0.3),
        ([1], [math.inf], 0.3),
        ([1, 2], [1], 0.3),
        ([1], None, 1.1),
        ([1], None, math.nan),
    ],
)
def test_what_cannot_be_scored_is_refused(scores, weights, rho):
    with pytest.raises(BadInput):
        t_score(scores, weights, rho)
