"""A chart as plain values, ready to be written as JSON."""

from dataclasses import asdict

from propolis.methods.control_charts.chart import Chart, Point, Segment
from propolis.methods.control_charts.words import in_words


def answer(chart: Chart) -> dict[str, object]:
    """The chart: its segments, its points, what they mean as codes and in sentences, and the settings behind it."""
    settings = asdict(chart.settings)
    return {
        "segments": [_segment(one) for one in chart.segments],
        "points": [_point(one) for one in chart.points],
        "variation": chart.variation,
        "assurance": chart.assurance,
        "words": in_words(chart),
        "settings": settings | {"rebase": [day.isoformat() for day in chart.settings.rebase]},
    }


def _segment(segment: Segment) -> dict[str, object]:
    return {
        "from": segment.points[0].date.isoformat(),
        **asdict(segment.limits),
        "points": len(segment.points),
        "base": segment.base,
        "left_out": segment.left_out,
        "trial": segment.is_trial,
    }


def _point(point: Point) -> dict[str, object]:
    return asdict(point) | {"date": point.date.isoformat()}
