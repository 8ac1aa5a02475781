"""Average and limits: published numbers, and values that are all the same."""

import math
from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from propolis.methods.control_charts import Limits, limits
from propolis.methods.control_charts.limits import mean, ordinary_ranges

# An outlier among ones and twos: the vignette of NHSRplotthedots on screening, printed to two places
OUTLIER = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]

THOUSANDTHS = st.integers(-(10**9), 10**9).map(lambda number: number / 1000)
VALUES = st.lists(THOUSANDTHS, min_size=2, max_size=40)


@pytest.mark.parametrize(
    ("screen", "lower", "upper"), [(True, -0.7156, 4.6044), (False, -3.0626, 6.9515)], ids=["screened", "not screened"]
)
def test_limits_of_the_published_example(screen, lower, upper):
    found = limits(OUTLIER, screen=screen)
    assert (found.mean, found.lower, found.upper) == pytest.approx((1.9444, lower, upper), abs=5e-5)


def test_limits_of_a_baseline_by_hand():
    """Mean 11, average range 2: 11 ± 2.66 × 2, and 11 ± two thirds of that."""
    found = limits([10, 12] * 6)
    assert (found.lower, found.upper) == pytest.approx((5.68, 16.32))
    assert (found.near_lower, found.near_upper) == pytest.approx((7.4533, 14.5467), abs=5e-5)


def test_screening_drops_outlying_ranges_once():
    assert ordinary_ranges(OUTLIER, screen=True) == [1] * 15
    assert len(ordinary_ranges(OUTLIER, screen=False)) == 17


@pytest.mark.parametrize(("largest", "is_kept"), [(3266, True), (3267, False), (3268, False)])
def test_a_range_is_outlying_from_3_267_times_the_average_on(largest, is_kept):
    """Ten ranges with an average of 1,000, the largest of them last."""
    ranges = [748] * 8 + [10_000 - 8 * 748 - largest, largest]
    assert (largest in ordinary_ranges(list(accumulate([0, *ranges])), screen=True)) is is_kept


@pytest.mark.parametrize("screen", [True, False])
@pytest.mark.parametrize("value", [0.0, 0.1, -7.3, 1e100])
def test_values_that_are_all_the_same_have_their_limits_at_the_average(screen, value):
    assert limits([value] * 15, screen=screen) == Limits(value, value, value, value, value)


@given(VALUES)
@example([0.1, 0.2, 0.3, 0.2])
@example([0.1] * 15)
def test_the_average_is_right_to_the_last_digit(values):
    assert mean(values) == float(sum(map(Fraction, values)) / len(values))


@given(VALUES, THOUSANDTHS)
def test_adding_a_number_to_every_value_moves_every_limit_by_it(values, more):
    before, after = limits(values, screen=False), limits([value + more for value in values], screen=False)
    scale = 1 + abs(more) + max(map(abs, values))
    for name in ("mean", "lower", "upper", "near_lower", "near_upper"):
        assert math.isclose(getattr(after, name), getattr(before, name) + more, abs_tol=1e-9 * scale)


@given(VALUES, st.sampled_from([0.25, 0.5, 2, 1024]))
def test_multiplying_every_value_multiplies_every_limit(values, factor):
    """By powers of two, so that no digit is lost and the limits are the same to the last one."""
    before, after = limits(values), limits([value * factor for value in values])
    assert [getattr(after, name) for name in vars(before)] == [value * factor for value in vars(before).values()]


@given(VALUES)
def test_a_mirror_image_has_mirrored_limits(values):
    before, after = limits(values), limits([-value for value in values])
    assert (after.mean, after.lower, after.upper) == (-before.mean, -before.upper, -before.lower)


@given(VALUES)
def test_limits_lie_around_the_average_in_order(values):
    found = limits(values)
    assert found.lower <= found.near_lower <= found.mean <= found.near_upper <= found.upper
