"""The four rules: worked examples, and each rule said again in the plainest way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.methods.control_charts.limits import Limits, limits
from propolis.methods.control_charts.settings import Settings
from propolis.methods.control_charts.signals import in_shift, in_trend, in_two_of_three, sign, signals
from tests.methods.control_charts.series import BASE, charted
from tests.methods.control_charts.series import signals as rules

SIGNS = st.lists(st.sampled_from([-1, 0, 1]), max_size=40)
STEADY = Limits(mean=0, lower=-30, upper=30, near_lower=-20, near_upper=20)

# Worked examples after a baseline of 10, 12 and so on, fixed at 12 points. n none, o outside, t trend, 2 two in three,
# s shift. The labels of the R package are the same: see data/made.json.gz.
TAILS = {
    "seven above": ([10, 12, 12, 12, 12, 12, 12, 12], "nsssssss"),
    "two close to the limit and one between": ([10, 15, 12, 15, 10], "n2n2n"),
    "two close, but not all three on one side": ([10, 15, 9, 15, 10], "nnnnn"),
    "seven rising, some of them close": ([10, 11, 12, 13, 14, 15, 16, 10], "tttttttn"),
    "past the limit": ([10, 17, 10], "non"),
    "past the limit is not close to it": ([10, 15, 17, 12], "nnon"),
    "on the average ends a row": ([10, 12, 12, 12, 12, 12, 12, 11, 12], "nnnnnnnnn"),
    "two equal values end a trend": ([9, 10, 11, 12, 12, 13, 14, 15, 10], "nnnnnnnnn"),
}
LETTERS = {"n": "none", "o": "outside", "t": "trend", "2": "two-in-three", "s": "shift"}


@pytest.mark.parametrize(("tail", "expected"), TAILS.values(), ids=TAILS)
def test_worked_examples(tail, expected):
    found = charted(BASE + tail, baseline=12)
    assert rules(found)[12:] == [LETTERS[letter] for letter in expected]


def test_outside_outranks_trend():
    assert rules(charted(range(1, 8))) == ["outside", *["trend"] * 5, "outside"]


def test_one_outlier_is_the_only_point_that_stands_out():
    found = charted([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])
    assert [number for number, rule in enumerate(rules(found), start=1) if rule != "none"] == [5]


def test_a_point_on_a_limit_is_not_outside_and_one_on_a_near_limit_is_not_close():
    on_limit = signals([30, -30, 0], STEADY, Settings())
    on_near = signals([20, 20, 20, -20, -20, -20], STEADY, Settings())
    assert [one.rule for one in [*on_limit, *on_near]] == ["none"] * 9


def test_a_point_between_two_trends_goes_the_way_of_the_later_one():
    found = signals([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], STEADY, Settings())
    assert [one.way for one in found] == [1] * 6 + [-1] * 7


def test_a_level_step_between_two_trends_counts_as_down_as_in_the_r_package():
    found = signals([*range(1, 8), *range(7, 14)], STEADY, Settings())
    assert [one.way for one in found] == [1] * 6 + [-1] + [1] * 7


@pytest.mark.parametrize(("length", "expected"), [(6, "trend"), (7, "none")])
def test_run_lengths_are_settings(length, expected):
    found = signals([1, 2, 3, 4, 5, 6], STEADY, Settings(trend=length, shift=length + 1))
    assert {one.rule for one in found} == {expected}


def test_a_shift_of_another_length_is_found_by_that_length():
    assert {one.rule for one in signals([5, 5, 5], STEADY, Settings(shift=3))} == {"shift"}


@given(SIGNS, st.integers(3, 9))
def test_a_shift_is_any_window_that_lies_on_one_side(sides, length):
    windows = [range(start, start + length) for start in range(len(sides) - length + 1)]
    full = [window for window in windows if len({sides[place] for place in window}) == 1 and sides[window[0]]]
    assert in_shift(sides, length) == [any(place in window for window in full) for place in range(len(sides))]


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=40), st.integers(3, 9))
def test_a_trend_is_any_window_that_only_rises_or_only_falls(values, length):
    windows = [range(start, start + length) for start in range(len(values) - length + 1)]
    full = [window for window in windows if _is_monotone([values[place] for place in window])]
    steps = [sign(later - earlier) for earlier, later in zip(values, values[1:], strict=False)]
    assert in_trend(steps, length) == [any(place in window for window in full) for place in range(len(values))]


def _is_monotone(values):
    return values in (sorted(set(values)), sorted(set(values), reverse=True))


@given(st.lists(st.tuples(st.booleans(), st.sampled_from([-1, 0, 1])), max_size=30))
def test_two_in_three_is_any_three_on_one_side_with_two_close_ones(points):
    is_close, sides = [one for one, _ in points], [side for _, side in points]
    expected = [False] * len(points)
    for start in range(len(points) - 2):
        same_side = sides[start : start + 3] in ([1, 1, 1], [-1, -1, -1])
        close = [place for place in range(start, start + 3) if is_close[place]]
        if same_side and len(close) >= 2:
            expected = [was or place in close for place, was in enumerate(expected)]
    assert in_two_of_three(is_close, sides) == expected


@given(st.lists(st.integers(-9, 9), min_size=2, max_size=40))
def test_a_mirror_image_has_the_same_rules_with_high_and_low_exchanged(values):
    """But for the way of a point at a level step between two trends, which the R package always calls down."""
    mirrored = [-value for value in values]
    found = signals(values, limits(values), Settings())
    image = signals(mirrored, limits(mirrored), Settings())
    assert [(one.rule, one.side) for one in image] == [(one.rule, -one.side) for one in found]
    for place, (one, other) in enumerate(zip(found, image, strict=True)):
        is_level = values[place] == (values[place + 1] if place + 1 < len(values) else None)
        assert other.way == -one.way or (one.rule == "trend" and is_level)
