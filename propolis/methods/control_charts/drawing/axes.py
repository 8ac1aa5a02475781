"""Both axes: figures on the left over faint lines, dates below."""

from propolis.methods.control_charts.drawing.frame import Frame
from propolis.methods.control_charts.drawing.ticks import DateTick
from propolis.methods.svg_text import QUIET, text

GRID, AXIS = "#e8edee", "#768692"
SIZE = 13
ROW = 16


def value_axis(frame: Frame, ticks: list[tuple[float, str]]) -> list[str]:
    """A faint line across at each round figure."""
    parts = []
    for value, label in ticks:
        y = frame.y(value)
        parts += [
            f'<path d="M{frame.left:.1f} {y:.1f}H{frame.right:.1f}" stroke="{GRID}"/>',
            text(label, frame.left - 8, y + 4, size=SIZE, anchor="end", fill=QUIET),
        ]
    return parts


def date_axis(frame: Frame, ticks: list[DateTick]) -> list[str]:
    """A line along the bottom, and a small stroke down at each date; the year in bold where a new one begins."""
    parts = [f'<path d="M{frame.left:.1f} {frame.bottom:.1f}H{frame.right:.1f}" stroke="{AXIS}"/>']
    for tick in ticks:
        x = frame.x(tick.date)
        parts += [
            f'<path d="M{x:.1f} {frame.bottom:.1f}v5" stroke="{AXIS}"/>',
            text(tick.label, x, frame.bottom + 6 + ROW, size=SIZE, anchor="middle", fill=QUIET),
        ]
        if tick.year:
            parts.append(text(tick.year, x, frame.bottom + 6 + 2 * ROW, size=SIZE, anchor="middle", bold=True))
    return parts
