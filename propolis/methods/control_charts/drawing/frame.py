"""The part of the drawing where the points go, and where in it a date and a value lie."""

from dataclasses import dataclass
from datetime import date

from propolis.methods.control_charts.chart import Chart

LEAST = 1e-100  # smaller values are as good as nought
AIR = 0.07  # of the height, above the highest thing drawn and below the lowest
INSET = 12  # pixels between the first point and the axis


@dataclass(frozen=True)
class Frame:
    """A box in pixels that shows dates from left to right and values from bottom to top."""

    left: float
    right: float
    top: float
    bottom: float
    first: date
    last: date
    low: float
    high: float

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return self.left + INSET + share * (self.right - self.left - 2 * INSET)

    def y(self, value: float) -> float:
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)


def value_range(chart: Chart) -> tuple[float, float]:
    """The lowest and the highest value to make room for: points, limits and target, and some air around them."""
    shown = [point.value for point in chart.points]
    shown += [value for segment in chart.segments for value in (segment.limits.lower, segment.limits.upper)]
    shown += [] if chart.settings.target is None else [chart.settings.target]
    low, high = min(shown), max(shown)
    tiny = max(abs(low), abs(high), LEAST) * 1e-9  # closer than this, a figure on the axis could not tell them apart
    air = (high - low) * AIR if high - low > tiny else max(abs(low) * 0.5, 1.0)
    return low - air, high + air
