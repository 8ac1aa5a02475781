"""Where the axes carry a figure or a date, so that both are easy to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

from propolis.methods.control_charts.notation import MINUS, MONTHS, figure

STEPS = (1, 2, 2.5, 5, 10)
MOST_DECIMALS = 7  # with that many, a figure is shown by its digits that count
DAYS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
SHORT = 3  # letters of a month's name


def value_ticks(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """Round figures between two values, each with its label; no more than asked for."""
    step = _round_step((high - low) / most)
    decimals = next(
        count for count in range(MOST_DECIMALS + 1) if count == MOST_DECIMALS or _is_whole(step * 10**count)
    )
    first, last = ceil(low / step), floor(high / step)
    return [(number * step, _label(number * step, decimals)) for number in range(first, last + 1)]


def _round_step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next(one * power for one in STEPS if one * power >= least * (1 - 1e-9))


def _is_whole(number: float) -> bool:
    return abs(number - round(number)) < 1e-6 * number


def _label(value: float, decimals: int) -> str:
    if abs(value) >= 1e12 or decimals == MOST_DECIMALS:
        return figure(value, digits=10)
    return f"{value + 0.0:,.{decimals}f}".replace("-", MINUS)


@dataclass(frozen=True)
class DateTick:
    """A date on the axis: what stands right below it, and the year below that where a new one begins."""

    date: date
    label: str
    year: str


def date_ticks(first: date, last: date, most: int) -> list[DateTick]:
    """Days, months or years between two dates, as close as there is room for."""
    for dates, style in _candidates(first, last):
        if len(dates) <= most:
            return _labelled(dates, style)
    return []


def _candidates(first: date, last: date) -> Iterator[tuple[list[date], str]]:
    span = (last - first).days
    if span < 120:
        for step in DAYS:
            yield [first + timedelta(days) for days in range(0, span + 1, step)], "day"
    for step in MONTH_STEPS:
        yield _months(first, last, step), "month" if step < 12 else "year"


def _months(first: date, last: date, step: int) -> list[date]:
    start = ceil((first.year * 12 + first.month - 1 + (first.day > 1)) / step) * step
    end = last.year * 12 + last.month - 1
    return [date(number // 12, number % 12 + 1, 1) for number in range(start, end + 1, step) if number >= 12]


def _labelled(dates: list[date], style: str) -> list[DateTick]:
    ticks, year = [], 0
    for one in dates:
        month = MONTHS[one.month - 1][:SHORT]
        label = {"day": f"{one.day} {month}", "month": month, "year": str(one.year)}[style]
        ticks.append(DateTick(one, label, "" if style == "year" or one.year == year else str(one.year)))
        year = one.year
    return ticks
