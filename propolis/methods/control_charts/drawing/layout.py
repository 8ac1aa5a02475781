"""Measures a chart before it is drawn: how much room the words need, and what is left for the points."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from propolis.methods.control_charts.chart import Chart
from propolis.methods.control_charts.drawing import axes, legend, lines
from propolis.methods.control_charts.drawing.frame import Frame, value_range
from propolis.methods.control_charts.drawing.ticks import value_ticks
from propolis.methods.control_charts.words import variation
from propolis.methods.svg_text import lines_of, width_of

EDGE = 16  # pixels of white all around
NARROW = 560  # pixels: below that the words about the lines go under the chart
HEADING, SAYING = 19, 14  # sizes of letters
HEADING_ROW, SAYING_ROW = 25, 20
VALUE_HEIGHT = 52  # pixels that a figure needs on its axis
DATES = 72  # pixels from the lower end of the points to the legend


@dataclass(frozen=True)
class Layout:
    """Lines of text, what is said beside the lines, places of the legend, and the box for the points; in pixels."""

    heading: list[str]
    saying: list[str]
    beside: list[lines.Label]
    legend: list[legend.Item]
    frame: Frame
    width: float

    @property
    def legend_top(self) -> float:
        return self.frame.bottom + DATES

    @property
    def height(self) -> float:
        return self.legend_top + self.legend[-1].y + EDGE + 6


def layout(chart: Chart, title: str, width: float, words: Mapping[str, str]) -> Layout:
    """Where everything goes, for a drawing of that many pixels."""
    heading = lines_of(title, size=HEADING, width=width - 2 * EDGE)
    saying = lines_of(variation(chart), size=SAYING, width=width - 2 * EDGE)
    labels = lines.line_labels(chart, words)
    beside, below = ([], labels) if width < NARROW else (labels, [])
    top = EDGE + HEADING_ROW * len(heading) + SAYING_ROW * len(saying) + (34 if len(chart.segments) > 1 else 18)
    right = max([width_of(label.words, lines.SIZE) + 8 for label in beside], default=0)
    return Layout(
        heading,
        saying,
        beside,
        legend.placed(legend.items(chart, below, words), left=EDGE, right=width - EDGE),
        _frame(chart, top, width - EDGE - right),
        width,
    )


def values(frame: Frame) -> list[tuple[float, str]]:
    """The figures on the left."""
    return value_ticks(frame.low, frame.high, int((frame.bottom - frame.top) / VALUE_HEIGHT))


def _frame(chart: Chart, top: float, right: float) -> Frame:
    points, (low, high) = chart.points, value_range(chart)
    height = min(max(right * 0.5, 230), 360)
    frame = Frame(EDGE, right, top, top + height, points[0].date, points[-1].date, low, high)
    return replace(frame, left=EDGE + 8 + max(width_of(label, axes.SIZE) for _, label in values(frame)))
