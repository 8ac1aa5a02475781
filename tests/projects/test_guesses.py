"""Wrong codes are counted for an hour, for each place they come from."""

import pytest
from django.test import RequestFactory

from propolis.projects.guesses import WRONG_CODES
from tests.factories import NOW, days

HOUR = days(1 / 24)


@pytest.fixture
def request_from():
    return lambda address: RequestFactory().get("/join/x/", REMOTE_ADDR=address)


@pytest.mark.parametrize(("wrong", "too_many"), [(0, False), (9, False), (10, True), (11, True)])
def test_ten_wrong_codes_are_too_many(request_from, wrong, too_many):
    for _ in range(wrong):
        WRONG_CODES.count(request_from("192.0.2.1"), NOW)

    assert WRONG_CODES.is_too_often(request_from("192.0.2.1"), NOW) is too_many


def test_another_place_is_counted_by_itself(request_from):
    for _ in range(10):
        WRONG_CODES.count(request_from("192.0.2.1"), NOW)

    assert not WRONG_CODES.is_too_often(request_from("192.0.2.2"), NOW)


def test_a_wrong_code_is_forgotten_after_an_hour(request_from):
    for minute in range(10):
        WRONG_CODES.count(request_from("192.0.2.1"), NOW + HOUR * minute / 60)

    assert WRONG_CODES.is_too_often(request_from("192.0.2.1"), NOW + HOUR * 59 / 60)
    assert not WRONG_CODES.is_too_often(request_from("192.0.2.1"), NOW + HOUR)
