"""Working days across Christmas, Easter and weekends, nation by nation. Dates are those of GOV.UK's bank holidays."""

from datetime import date

import pytest

from propolis.consent.working_days import after_working_days, is_working_day

NATIONS = ("ENG", "WLS", "SCT", "NIR")


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        (date(2026, 5, 1), True),  # a Friday
        (date(2026, 5, 2), False),  # Saturday
        (date(2026, 5, 3), False),  # Sunday
        (date(2026, 5, 4), False),  # the early May holiday
        (date(2026, 4, 3), False),  # Good Friday
        (date(2026, 12, 25), False),  # Christmas Day
        (date(2026, 12, 28), False),  # for Boxing Day, which is a Saturday
        (date(2027, 1, 1), False),  # New Year's Day
        (date(2026, 12, 24), True),
        (date(2026, 12, 29), True),
    ],
)
def test_days_that_all_nations_share(nation, day, is_working):
    assert is_working_day(day, nation) == is_working


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        (date(2026, 4, 6), {"ENG", "WLS", "NIR"}),  # Easter Monday
        (date(2027, 1, 4), {"SCT"}),  # for the second of January, a Saturday
        (date(2026, 3, 17), {"NIR"}),  # St Patrick's Day
        (date(2026, 7, 13), {"NIR"}),  # for the twelfth of July, a Sunday
        (date(2026, 8, 3), {"SCT"}),  # the summer holiday in Scotland
        (date(2026, 8, 31), {"ENG", "WLS", "NIR"}),  # the summer holiday elsewhere
        (date(2026, 11, 30), {"SCT"}),  # St Andrew's Day
        (date(2026, 3, 2), set()),  # the day after St David's Day is none
    ],
)
def test_days_that_nations_keep_for_themselves(day, closed):
    assert {nation for nation in NATIONS if not is_working_day(day, nation)} == closed


@pytest.mark.parametrize(
    ("start", "count", "nation", "end"),
    [
        (date(2026, 5, 11), 5, "ENG", date(2026, 5, 18)),  # Monday to Monday
        (date(2026, 5, 8), 1, "ENG", date(2026, 5, 11)),  # a weekend
        (date(2026, 5, 9), 1, "ENG", date(2026, 5, 11)),  # shown on a Saturday
        (date(2026, 4, 1), 5, "ENG", date(2026, 4, 10)),  # Easter: Friday and Monday go
        (date(2026, 4, 1), 5, "SCT", date(2026, 4, 9)),  # ... in Scotland only Friday
        (date(2026, 12, 23), 5, "ENG", date(2027, 1, 4)),  # Christmas and New Year
        (date(2026, 12, 23), 5, "SCT", date(2027, 1, 5)),
        (date(2026, 12, 23), 5, "NIR", date(2027, 1, 4)),
        (date(2026, 5, 4), 5, "ENG", date(2026, 5, 11)),  # shown on a holiday
        (date(2026, 5, 4), 0, "ENG", date(2026, 5, 4)),  # no notice agreed
        (date(2024, 2, 28), 2, "WLS", date(2024, 3, 1)),  # a leap day
    ],
)
def test_notice_is_counted_in_whole_working_days(start, count, nation, end):
    assert after_working_days(start, count, nation) == end


def test_a_nation_that_is_none_is_refused():
    with pytest.raises(NotImplementedError):
        is_working_day(date(2026, 5, 4), "FRA")
