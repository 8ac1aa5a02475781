"""The average and the limits that ordinary ups and downs stay within: an individuals and moving range (XmR) chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

LIMIT = 2.66  # times the average moving range: three standard deviations of ordinary ups and downs
NEAR = 2 * (LIMIT / 3)  # two of them
OUTLYING = 3.267  # times the average moving range: past that, a range is no ordinary one


@dataclass(frozen=True)
class Limits:
    """The average of a group of points, and the limits around it, in the unit of the values."""

    mean: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float


def limits(values: Sequence[float], *, screen: bool = True) -> Limits:
    """Where a measure usually stays, if nothing changes.

    values: two or more, in order of time. screen: drop moving ranges that stick out once, as NHSRplotthedots does and
    the NHS spreadsheets do not. Values that are all the same have all limits at their average.
    Source: Wheeler, Understanding Variation (1993); NHSRplotthedots 0.2.2 for the screening.
    """
    centre = mean(values)
    spread = average_range(values, screen=screen)
    return Limits(
        mean=centre,
        lower=centre - LIMIT * spread,
        upper=centre + LIMIT * spread,
        near_lower=centre - NEAR * spread,
        near_upper=centre + NEAR * spread,
    )


def average_range(values: Sequence[float], *, screen: bool) -> float:
    """How far a point is from the next, on average."""
    return mean(ordinary_ranges(values, screen=screen))


def ordinary_ranges(values: Sequence[float], *, screen: bool) -> list[float]:
    """How far each point is from the next, without the ranges that stick out."""
    ranges = [abs(later - earlier) for earlier, later in zip(values, values[1:], strict=False)]
    average = mean(ranges)
    if not screen or average == 0:
        return ranges  # where nothing moves, screening would drop every range and leave no limits
    return [one for one in ranges if one < OUTLYING * average]


def mean(values: Sequence[float]) -> float:
    """The average, to the last digit: the second sum adds what rounding the first one lost.

    A point that equals the average must be found to lie on it, and R takes two sums too.
    """
    first = fsum(values) / len(values)
    return first + fsum([*values, *[-first] * len(values)]) / len(values)
