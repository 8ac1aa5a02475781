"""The lines of a chart: values, average, limits, target, and where limits start afresh."""

from collections.abc import Mapping
from dataclasses import dataclass

from propolis.methods.control_charts.chart import Chart, Segment
from propolis.methods.control_charts.drawing.axes import AXIS
from propolis.methods.control_charts.drawing.frame import Frame
from propolis.methods.control_charts.notation import figure
from propolis.methods.svg_text import INK, QUIET, text, width_of

VALUES, TARGET = "#6f777b", "#c4161c"
FIRM_DASH, TRIAL_DASH, TARGET_DASH = "7 4", "2 4", "14 4 3 4"
SIZE = 13
APART = 16  # pixels between two labels, so that neither covers the other
OVERHANG = 6  # pixels at most that limits reach past their first and last point


def process_lines(segment: Segment, frame: Frame, room: float) -> list[str]:
    """Average and limits of one segment, a little past its points; limits on trial are dotted.

    room: pixels from one point to the next, more or less.
    """
    overhang = min(OVERHANG, room / 3)
    left = frame.x(segment.points[0].date) - overhang
    right = frame.x(segment.points[-1].date) + overhang
    dash = TRIAL_DASH if segment.is_trial else FIRM_DASH
    found = segment.limits
    ends = f'H{right:.1f}" fill="none"'
    return [
        f'<path d="M{left:.1f} {frame.y(found.mean):.1f}{ends} stroke="{INK}" stroke-width="1.5"/>',
        *(
            f'<path d="M{left:.1f} {frame.y(value):.1f}{ends} stroke="{QUIET}" stroke-width="1.5"'
            f' stroke-dasharray="{dash}"/>'
            for value in (found.upper, found.lower)
        ),
    ]


def value_line(segment: Segment, frame: Frame) -> str:
    """From point to point."""
    points = " ".join(f"{frame.x(point.date):.1f},{frame.y(point.value):.1f}" for point in segment.points)
    return f'<polyline points="{points}" fill="none" stroke="{VALUES}" stroke-width="1.8" stroke-linejoin="round"/>'


def target_line(value: float, frame: Frame) -> str:
    """All the way across."""
    return (
        f'<path d="M{frame.left:.1f} {frame.y(value):.1f}H{frame.right:.1f}" fill="none" stroke="{TARGET}"'
        f' stroke-width="1.8" stroke-dasharray="{TARGET_DASH}"/>'
    )


def rebase_lines(chart: Chart, frame: Frame, label: str) -> list[str]:
    """A faint upright line halfway to each new start, with a word above it where there is room."""
    parts, free_from = [], frame.left
    for before, after in zip(chart.segments, chart.segments[1:], strict=False):
        x = (frame.x(before.points[-1].date) + frame.x(after.points[0].date)) / 2
        parts.append(
            f'<path d="M{x:.1f} {frame.top - 4:.1f}V{frame.bottom:.1f}" stroke="{AXIS}" stroke-dasharray="1 4"/>'
        )
        half = width_of(label, SIZE) / 2
        if x - half >= free_from:
            parts.append(text(label, x, frame.top - 9, size=SIZE, anchor="middle", fill=QUIET))
            free_from = x + half + 8
    return parts


@dataclass(frozen=True)
class Label:
    """What is said of a line of the last segment: its value, the words, their colour, and the line's dashes."""

    value: float
    words: str
    colour: str
    dash: str = "none"


def line_labels(chart: Chart, words: Mapping[str, str]) -> list[Label]:
    """One for each line, highest first."""
    last, target = chart.segments[-1], chart.settings.target
    found, dash = last.limits, TRIAL_DASH if last.is_trial else FIRM_DASH
    labels = [Label(found.mean, f"{words['average']} {figure(found.mean)}", INK)]
    if found.upper > found.lower:
        labels.append(Label(found.upper, f"{words['upper']} {figure(found.upper)}", QUIET, dash))
        labels.append(Label(found.lower, f"{words['lower']} {figure(found.lower)}", QUIET, dash))
    if target is not None:
        labels.append(Label(target, f"{words['target']} {figure(target, digits=12)}", TARGET, TARGET_DASH))
    return sorted(labels, key=lambda label: -label.value)


def drawn_labels(labels: list[Label], frame: Frame) -> list[str]:
    """The labels beside the frame, moved apart where they would cover each other."""
    places = apart([frame.y(label.value) for label in labels], low=frame.top, high=frame.bottom)
    return [
        text(label.words, frame.right + 8, y + 4, size=SIZE, fill=label.colour, bold=label.colour != QUIET)
        for y, label in zip(places, labels, strict=True)
    ]


def apart(places: list[float], *, low: float, high: float) -> list[float]:
    """The same places in order, no two closer than a line of text, and within two bounds while there is room."""
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + APART if found else low))
    for number in reversed(range(len(found))):
        found[number] = min(found[number], found[number + 1] - APART if number + 1 < len(found) else high)
    return found
