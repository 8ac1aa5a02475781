from datetime import date

import pytest

from propolis.design.forms import DayField, Form


class When(Form):
    on = DayField(label="Review day")


class Perhaps(Form):
    on = DayField(label="Review day", required=False)


def typed(day, month, year) -> dict:
    return {"on-day": day, "on-month": month, "on-year": year}


def test_three_numbers_make_a_day():
    form = When(typed("3", "05", " 2026 "))
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2026, 5, 3)


def test_no_day_is_nothing_where_none_is_needed():
    form = Perhaps(typed("", "", ""))
    assert form.is_valid()
    assert form.cleaned_data["on"] is None


MISSING = "Write the day, the month and the year for “Review day”"
NOT_A_DAY = "“Review day” must be a real day, like 27 3 2026"


@pytest.mark.parametrize(
    ("parts", "message", "wrong"),
    [
        (("", "", ""), MISSING, ["day", "month", "year"]),
        (("3", "", "2026"), MISSING, ["month"]),
        (("", "5", ""), MISSING, ["day", "year"]),
        (("31", "2", "2026"), NOT_A_DAY, ["day", "month", "year"]),
        (("3", "13", "2026"), NOT_A_DAY, ["month"]),
        (("3", "5", "26"), NOT_A_DAY, ["year"]),
        (("third", "5", "2026"), NOT_A_DAY, ["day"]),
        (("-3", "5", "2026"), NOT_A_DAY, ["day"]),
        (("٣", "5", "2026"), NOT_A_DAY, ["day"]),
        (("3", "5", "0000"), NOT_A_DAY, ["day", "month", "year"]),
        (("3\x00", "5", "2026"), NOT_A_DAY, ["day"]),
    ],
)
def test_what_is_not_a_day_is_explained_and_the_wrong_boxes_are_marked(parts, message, wrong):
    form = When(typed(*parts))
    assert list(form["on"].errors) == [message]
    assert [part.name for part in form["on"].parts if part.is_wrong] == [f"on-{part}" for part in wrong]


def test_what_was_typed_is_still_there():
    assert [part.value for part in When(typed("31", "2", "2026"))["on"].parts] == ["31", "2", "2026"]


def test_a_day_given_beforehand_is_shown_as_three_numbers():
    form = When(initial={"on": date(2026, 5, 3)})
    assert [part.value for part in form["on"].parts] == ["3", "5", "2026"]


def test_the_summary_leads_to_the_first_wrong_box():
    assert When(typed("3", "", "2026"))["on"].first_id == "when-on-month"
