"""Working days: Monday to Friday, less the bank holidays of the project's nation."""

from datetime import date, timedelta
from functools import lru_cache

import holidays


@lru_cache(maxsize=64)
def _bank_holidays(nation: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv=nation, years=year, language="en_GB"))


def is_working_day(day: date, nation: str) -> bool:
    """Whether offices are open on this day. nation: ENG, WLS, SCT or NIR."""
    return day.weekday() < 5 and day not in _bank_holidays(nation, day.year)


def after_working_days(start: date, count: int, nation: str) -> date:
    """The day on which this many whole working days have gone by since the start; the start itself does not count."""
    day = start
    for _ in range(count):
        day += timedelta(days=1)
        while not is_working_day(day, nation):
            day += timedelta(days=1)
    return day
