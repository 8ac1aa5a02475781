"""Counting in months."""

from datetime import date

import pytest

from propolis.consent.months import months_after


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 5, 4), 3, date(2026, 8, 4)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 9, 1), 3, date(2026, 12, 1)),
        (date(2026, 5, 4), 0, date(2026, 5, 4)),
    ],
)
def test_a_later_month_keeps_the_day_or_its_own_last_one(day, months, later):
    assert months_after(day, months) == later
