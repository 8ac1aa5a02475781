"""Puts a chart together: heading, axes, lines, points, labels and legend."""

from collections.abc import Mapping

from propolis.methods.control_charts.chart import Chart
from propolis.methods.control_charts.drawing import axes, legend, lines
from propolis.methods.control_charts.drawing.frame import Frame
from propolis.methods.control_charts.drawing.layout import (
    EDGE,
    HEADING,
    HEADING_ROW,
    SAYING,
    SAYING_ROW,
    Layout,
    layout,
    values,
)
from propolis.methods.control_charts.drawing.marks import mark
from propolis.methods.control_charts.drawing.ticks import date_ticks
from propolis.methods.control_charts.notation import day, figure
from propolis.methods.control_charts.words import LABELS, in_words, rule
from propolis.methods.svg_text import QUIET, safe, text

NARROWEST = 320  # pixels: the smallest screens
DATE_WIDTH = 44  # pixels that a date needs on its axis
LARGEST, SMALLEST = 5.0, 1.6  # radius of a point


def picture(
    chart: Chart, *, title: str = "", width: int = 800, name: str = "chart", words: Mapping[str, str] = LABELS
) -> str:
    """An SVG file that can be read aloud as well: it has a title and a description, and shapes as well as colours.

    width: in pixels, 320 or more; letters keep their size. name: begins the ids, so that a page can hold several.
    """
    title = title.strip() or words["title"]
    room = layout(chart, title, max(width, NARROWEST), words)
    return "\n".join([*_opening(chart, title, room, safe(name)), *_body(chart, room, words), "</svg>"]) + "\n"


def _opening(chart: Chart, title: str, room: Layout, name: str) -> list[str]:
    size = f'viewBox="0 0 {room.width} {room.height:.0f}" width="{room.width}" height="{room.height:.0f}"'
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{name}-title {name}-desc" {size}'
        ' font-family="Arial, Helvetica, sans-serif">',
        f'<title id="{name}-title">{safe(title)}</title>',
        f'<desc id="{name}-desc">{safe(" ".join(in_words(chart)))}</desc>',
        f'<rect width="{room.width}" height="{room.height:.0f}" fill="#fff"/>',
    ]


def _body(chart: Chart, room: Layout, words: Mapping[str, str]) -> list[str]:
    frame, target = room.frame, chart.settings.target
    step = (frame.right - frame.left) / len(chart.points)
    dates = date_ticks(frame.first, frame.last, int((frame.right - frame.left) / DATE_WIDTH))
    return [
        *_heading(room),
        *axes.value_axis(frame, values(frame)),
        *axes.date_axis(frame, dates),
        *lines.rebase_lines(chart, frame, words["rebase"]),
        *(part for segment in chart.segments for part in lines.process_lines(segment, frame, step)),
        *([] if target is None else [lines.target_line(target, frame)]),
        *(lines.value_line(segment, frame) for segment in chart.segments),
        *_points(chart, frame, step),
        *lines.drawn_labels(room.beside, frame),
        *legend.drawn(room.legend, top=room.legend_top),
    ]


def _heading(room: Layout) -> list[str]:
    parts, y = [], float(EDGE)
    for line in room.heading:
        y += HEADING_ROW
        parts.append(text(line, EDGE, y - 6, size=HEADING, bold=True))
    for line in room.saying:
        y += SAYING_ROW
        parts.append(text(line, EDGE, y - 4, size=SAYING, fill=QUIET))
    return parts


def _points(chart: Chart, frame: Frame, step: float) -> list[str]:
    radius = min(LARGEST, max(SMALLEST, step / 2.2))
    return [
        mark(
            point.variation,
            frame.x(point.date),
            frame.y(point.value),
            radius,
            f"{day(point.date)}: {figure(point.value, digits=12)}, {rule(point, chart)}",
        )
        for point in chart.points
    ]
