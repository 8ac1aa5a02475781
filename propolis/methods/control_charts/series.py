"""What a control chart is made from: one value a date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from propolis.methods.bad_input import BadInput
from propolis.methods.numbers import decimal
from propolis.methods.tables import rows

ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FEWEST = 2  # with one point nothing moves, so there is nothing to draw limits from


@dataclass(frozen=True)
class Measurement:
    """What was measured on a date."""

    date: date
    value: float


def read(text: str) -> tuple[Measurement, ...]:
    """The measurements in a table with the columns date and value, one row a date, earliest first.

    text: a CSV file. Dates are written 2026-05-31. Raises BadInput, with the line, for anything that is not so.
    """
    found: list[Measurement] = []
    for row in rows(text, ("date", "value")):
        one = Measurement(day(row["date"], line=row.line), decimal(row["value"], column="value", line=row.line))
        if found:
            _check_order(found[-1], one, row.line)
        found.append(one)
    if len(found) < FEWEST:
        raise BadInput(f"at least {FEWEST} rows with a date and a value", found=len(found), line=row.line + 1)
    return tuple(found)


def check(series: Sequence[Measurement]) -> None:
    """Raises BadInput for fewer than two measurements, or when a date is not later than the one before."""
    if len(series) < FEWEST:
        raise BadInput(f"at least {FEWEST} measurements", found=len(series))
    for earlier, later in zip(series, series[1:], strict=False):
        _check_order(earlier, later)


def day(text: str, *, line: int | None = None) -> date:
    """A date such as 2026-05-31. Raises BadInput for anything else."""
    try:
        if ISO_DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadInput("a date such as 2026-05-31", found=text, line=line)


def _check_order(earlier: Measurement, later: Measurement, line: int | None = None) -> None:
    if later.date == earlier.date:
        raise BadInput("one value a date", found=f"{later.date} twice", line=line)
    if later.date < earlier.date:
        raise BadInput(f"dates in order; after {earlier.date} a later one", found=later.date, line=line)
