"""Dates and figures as people read them."""

from datetime import date

import pytest

from propolis.methods.control_charts.notation import day, figure


def test_a_date_is_said_in_words():
    assert day(date(2026, 5, 3)) == "3 May 2026"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (-0.0, "0"),
        (5, "5"),
        (12.3456, "12.35"),
        (0.87019, "0.8702"),
        (-3.06257, "\u22123.063"),
        (1234.56, "1,235"),
        (2332139.4, "2,332,139"),
        (999.96, "1,000"),
        (1e15, "1e+15"),
        (0.00001, "1e-05"),
    ],
)
def test_a_figure_has_the_digits_that_count(number, text):
    assert figure(number) == text


def test_a_target_is_shown_as_it_was_given():
    assert figure(0.12345678, digits=12) == "0.12345678"
