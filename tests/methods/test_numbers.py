"""Numbers that people typed: what counts as one, and what only looks like one."""

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.numbers import decimal, whole


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("-0.5", -0.5), ("+3.", 3), (".5", 0.5), ("1e3", 1000), ("1E-2", 0.01)]
)
def test_numbers_are_read(text, number):
    assert decimal(text) == number


@pytest.mark.parametrize(
    "text", ["", "-", ".", "1_000", "1,5", "nan", "inf", "1e400", "-1e101", "0x1", "²", "١", "1 2"]
)
def test_what_only_looks_like_a_number_is_refused(text):
    with pytest.raises(BadInput, match="expected a number such as 12.5 in the column cost"):
        decimal(text, column="cost", line=4)


@pytest.mark.parametrize(("text", "number"), [("-2", -2), ("+1", 1), ("0", 0), ("2", 2)])
def test_whole_numbers_are_read(text, number):
    assert whole(text, least=-2, most=2) == number


@pytest.mark.parametrize("text", ["", "-3", "3", "0.5", "1.0", "1e0", "two", "9" * 5000])
def test_what_is_no_whole_number_between_the_bounds_is_refused(text):
    with pytest.raises(BadInput, match="expected a whole number from -2 to 2"):
        whole(text, least=-2, most=2)


def test_without_an_upper_bound_the_refusal_names_the_lower_one():
    with pytest.raises(BadInput, match="^expected a whole number, 12 or more, found '11'$"):
        whole("11", least=12)
