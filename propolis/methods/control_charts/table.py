"""The chart as a table, for whoever would rather read it."""

from html import escape

from propolis.methods.control_charts.chart import Chart, Point
from propolis.methods.control_charts.notation import day, figure
from propolis.methods.control_charts.words import TABLE, rule


def table(chart: Chart, caption: str = TABLE["caption"]) -> str:
    """An HTML table with a row a point: its date, its value, and what the rules say of it. Text is escaped."""
    heads = "".join(f'<th scope="col">{escape(TABLE[name])}</th>' for name in ("date", "value", "rule"))
    return "\n".join(
        [
            '<table class="nhsuk-table">',
            f'<caption class="nhsuk-table__caption">{escape(caption)}</caption>',
            f"<thead><tr>{heads}</tr></thead>",
            "<tbody>",
            *(_row(point, chart) for point in chart.points),
            "</tbody>",
            "</table>\n",
        ]
    )


def _row(point: Point, chart: Chart) -> str:
    said = rule(point, chart)
    return (
        f'<tr><th scope="row">{escape(day(point.date))}</th><td>{figure(point.value, digits=12)}</td>'
        f"<td>{escape(said[:1].upper() + said[1:])}</td></tr>"
    )
