"""Wrong codes are counted for an hour, for each place they come from."""

import pytest
from django.test import RequestFactory

from propolis.projects import guesses
from tests.factories import NOW, days

HOUR = days(1 / 24)


@pytest.fixture
def request_from():
    return lambda address: RequestFactory().get("/join/x/", REMOTE_ADDR=address)


@pytest.mark.parametrize(("wrong", "too_many"), [(0, False), (9, False), (10, True), (11, True)])
def test_ten_wrong_codes_are_too_many(request_from, wrong, too_many):
    for _ in range(wrong):
        guesses.count_wrong(request_from("192.0.2.1"), NOW)

    assert guesses.are_too_many(request_from("192.0.2.1"), NOW) is too_many


def test_another_place_is_counted_by_itself(request_from):
    for _ in range(10):
        guesses.count_wrong(request_from("192.0.2.1"), NOW)

    assert not guesses.are_too_many(request_from("192.0.2.2"), NOW)


def test_a_wrong_code_is_forgotten_after_an_hour(request_from):
    for minute in range(10):
        guesses.count_wrong(request_from("192.0.2.1"), NOW + HOUR * minute / 60)

    assert guesses.are_too_many(request_from("192.0.2.1"), NOW + HOUR * 59 / 60)
    assert not guesses.are_too_many(request_from("192.0.2.1"), NOW + HOUR)
