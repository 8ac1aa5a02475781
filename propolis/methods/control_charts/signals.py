"""The four rules that say which points are unlikely to be chance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from propolis.methods.control_charts.limits import Limits
from propolis.methods.control_charts.settings import Settings

NONE, OUTSIDE, TREND, TWO_IN_THREE, SHIFT = "none", "outside", "trend", "two-in-three", "shift"
SIGNALS = (OUTSIDE, TREND, TWO_IN_THREE, SHIFT)  # where several rules pick a point out, the first one names it


@dataclass(frozen=True)
class Signal:
    """What the rules say of a point. side: 1 above the average, -1 below, 0 on it. way: 1 high, -1 low, 0 no signal."""

    rule: str
    side: int
    way: int


def signals(values: Sequence[float], limits: Limits, settings: Settings) -> list[Signal]:
    """What the rules say of each point of a group, in order.

    values: the group's own points. limits: the group's own. Source: the rules of NHSRplotthedots 0.2.2, as they are.
    """
    sides = [sign(value - limits.mean) for value in values]
    outside = [value > limits.upper or value < limits.lower for value in values]
    is_close = [
        not out and (value < limits.near_lower or value > limits.near_upper)
        for value, out in zip(values, outside, strict=True)
    ]
    steps = [sign(later - earlier) for earlier, later in zip(values, values[1:], strict=False)]
    trend = in_trend(steps, settings.trend)
    picked = {
        OUTSIDE: outside,
        TREND: trend,
        TWO_IN_THREE: in_two_of_three(is_close, sides),
        SHIFT: in_shift(sides, settings.shift),
    }
    ways = trend_ways(steps, trend)
    found = []
    for place, side in enumerate(sides):
        rule = next((rule for rule in SIGNALS if picked[rule][place]), NONE)
        found.append(Signal(rule, side, 0 if rule == NONE else ways[place] if rule == TREND else side))
    return found


def in_shift(sides: Sequence[int], length: int) -> list[bool]:
    """Which points lie in a long row on one side of the average. A point on the average ends a row."""
    found = [False] * len(sides)
    for start, end in runs(sides):
        if end - start >= length:
            found[start:end] = [True] * (end - start)
    return found


def in_trend(steps: Sequence[int], length: int) -> list[bool]:
    """Which points lie in a long row that only goes up, or only down. Two equal points end a row."""
    found = [False] * (len(steps) + 1)
    for start, end in runs(steps):
        points = end - start + 1  # a row of six steps joins seven points
        if points >= length:
            found[start : start + points] = [True] * points
    return found


def trend_ways(steps: Sequence[int], trend: Sequence[bool]) -> list[int]:
    """Which way each point's trend goes: by the step after it while that one's point is in a trend too, else before it.

    A level step counts as down. It can matter to one point only, between two trends side by side; R does the same.
    """
    ways = []
    for place in range(len(trend)):
        goes_on = place < len(steps) and trend[place] and trend[place + 1]
        step = steps[place] if goes_on else steps[place - 1] if place else 0
        ways.append(1 if step == 1 else -1)
    return ways


def in_two_of_three(is_close: Sequence[bool], sides: Sequence[int]) -> list[bool]:
    """Which points near a limit have another one among three in a row that all lie on one side of the average."""
    found = [False] * len(sides)
    for start in range(len(sides) - 2):
        three = range(start, start + 3)
        if abs(sum(sides[start : start + 3])) == 3 and sum(is_close[start : start + 3]) >= 2:
            for place in three:
                found[place] = found[place] or is_close[place]
    return found


def runs(signs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rows of equal signs, noughts left out: where each starts, and where the next would."""
    start = 0
    for end in range(1, len(signs) + 1):
        if end == len(signs) or signs[end] != signs[start]:
            if signs[start]:
                yield start, end
            start = end


def sign(number: float) -> int:
    """1, -1 or 0."""
    return (number > 0) - (number < 0)
