"""Short series for the tests: one value a week, so that only the values matter."""

from collections.abc import Sequence
from datetime import date, timedelta

from propolis.methods.control_charts import Chart, Measurement, Settings, chart

FIRST = date(2026, 1, 5)
BASE = [10, 12] * 6  # mean 11, average range 2: limits 5.68 and 16.32


def week(number: int) -> date:
    return FIRST + timedelta(weeks=number)


def series(values: Sequence[float]) -> list[Measurement]:
    return [Measurement(week(number), float(value)) for number, value in enumerate(values)]


def charted(values: Sequence[float], **settings) -> Chart:
    return chart(series(values), Settings(**settings))


def signals(found: Chart) -> list[str]:
    return [point.signal for point in found.points]
