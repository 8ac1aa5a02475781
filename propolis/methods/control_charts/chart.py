"""Works a control chart out: groups, their limits, and what the rules say of every point."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from propolis.methods.bad_input import BadInput
from propolis.methods.control_charts.limits import Limits, limits, ordinary_ranges
from propolis.methods.control_charts.meaning import assurance, variation
from propolis.methods.control_charts.series import FEWEST, Measurement, check
from propolis.methods.control_charts.settings import FIRM_FROM, Settings
from propolis.methods.control_charts.signals import Signal, signals


@dataclass(frozen=True)
class Point:
    """One measurement, and what the rules make of it.

    signal: none, outside, trend, two-in-three or shift. side: of the average: above, below or on. way: whether the
    signal is a high or a low one; empty without one. variation: what that means, as for the whole chart.
    """

    date: date
    value: float
    signal: str
    side: str
    way: str
    variation: str


@dataclass(frozen=True)
class Segment:
    """Points that share their limits, from one rebase to the next.

    base: how many of the first points set the limits. left_out: how many large jumps between these did not count.
    is_trial: there are fewer than 13 points, so each new one may still move the limits a good deal.
    """

    points: tuple[Point, ...]
    limits: Limits
    base: int
    left_out: int

    @property
    def is_trial(self) -> bool:
        return len(self.points) < FIRM_FROM


@dataclass(frozen=True)
class Chart:
    """A control chart. variation: what its last point says. assurance: what the last limits say of the target."""

    segments: tuple[Segment, ...]
    settings: Settings
    variation: str
    assurance: str

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for segment in self.segments for point in segment.points)


def chart(series: Sequence[Measurement], settings: Settings = Settings()) -> Chart:  # noqa: B008 -- frozen
    """Tell ordinary ups and downs from changes that are unlikely to be chance.

    series: two or more measurements, earliest first, one a date. Raises BadInput when it is not so, when a date to
    rebase at is not one of theirs, or when a rebase leaves a group of one point.
    Source: the Making Data Count rules as NHSRplotthedots 0.2.2 applies them.
    """
    check(series)
    segments = tuple(_segment(group, settings) for group in groups(series, settings.rebase))
    last = segments[-1]
    return Chart(
        segments=segments,
        settings=settings,
        variation=last.points[-1].variation,
        assurance=assurance(last.limits, settings),
    )


def groups(series: Sequence[Measurement], rebase: Sequence[date]) -> list[Sequence[Measurement]]:
    """The series cut where limits start afresh: each date to rebase at opens a group."""
    place = {one.date: number for number, one in enumerate(series)}
    for day in rebase:
        if day not in place:
            raise BadInput(f"a date of the series to rebase at{_nearest(series, day)}", found=day)
    starts = sorted({0, *(place[day] for day in rebase)})
    found = [series[start:end] for start, end in zip(starts, [*starts[1:], len(series)], strict=True)]
    for group in found:
        if len(group) < FEWEST:
            raise BadInput(f"at least {FEWEST} points in each part of the chart", found=f"one alone on {group[0].date}")
    return found


def _nearest(series: Sequence[Measurement], day: date) -> str:
    later = next((one.date for one in series if one.date > day), None)
    if later is None or later == series[0].date:
        return f", from {series[0].date} to {series[-1].date}"
    return f"; the next one is {later}"


def _segment(group: Sequence[Measurement], settings: Settings) -> Segment:
    """A group with a baseline longer than itself is all baseline."""
    values = [one.value for one in group]
    base = values[: settings.baseline]
    found = limits(base, screen=settings.screen)
    said = signals(values, found, settings)
    points = tuple(_point(one, signal, settings) for one, signal in zip(group, said, strict=True))
    left_out = len(base) - 1 - len(ordinary_ranges(base, screen=settings.screen))
    return Segment(points, found, base=len(base), left_out=left_out)


def _point(one: Measurement, signal: Signal, settings: Settings) -> Point:
    return Point(
        date=one.date,
        value=one.value,
        signal=signal.rule,
        side=("on", "above", "below")[signal.side],
        way=("", "high", "low")[signal.way],
        variation=variation(signal.way, settings.direction),
    )
