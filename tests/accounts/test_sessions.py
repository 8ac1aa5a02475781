from datetime import timedelta

import pytest
from django.urls import reverse

from propolis.accounts.models import OpenSession
from tests.accounts.doors import is_signed_in
from tests.factories import a_person

pytestmark = pytest.mark.django_db
CHROME = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"


@pytest.fixture
def person():
    return a_person()


@pytest.fixture
def desk(person, sign_in_on):
    return sign_in_on(person, CHROME)


@pytest.fixture
def phone(person, sign_in_on):
    return sign_in_on(person, PHONE)


@pytest.fixture
def sign_in_on(client):
    def signed_in(person, agent: str):
        browser = client.__class__(headers={"user-agent": agent})
        browser.force_login(person)
        browser.get(reverse("accounts:me"))
        return browser

    return signed_in


def page(browser) -> str:
    return browser.get(reverse("accounts:sessions")).content.decode()


def test_each_place_is_named_in_plain_words(desk, phone):
    shown = page(desk)
    assert "Chrome on Windows" in shown
    assert "Safari on iPhone" in shown


def test_this_place_is_marked_and_stands_first(desk, phone):
    shown = page(desk)
    assert shown.count("This device") == 1
    assert shown.index("Chrome on Windows") < shown.index("This device") < shown.index("Safari on iPhone")


def test_nothing_more_than_the_kind_of_device_is_kept(desk):
    kept = str(OpenSession.objects.values().get())
    assert "130.0" not in kept
    assert "127.0.0.1" not in kept


def test_a_place_can_be_ended_from_another(desk, phone):
    there = OpenSession.objects.get(session_key=phone.session.session_key)
    desk.post(reverse("accounts:end_session", args=[there.pk]))
    assert phone.get(reverse("accounts:me")).status_code == 302
    assert desk.get(reverse("accounts:me")).status_code == 200


def test_ending_this_place_signs_out(desk):
    here = OpenSession.objects.get()
    assert desk.post(reverse("accounts:end_session", args=[here.pk])).url == reverse("account_login")
    assert not is_signed_in(desk)


def test_all_other_places_can_be_ended_at_once(desk, phone):
    desk.post(reverse("accounts:end_other_sessions"))
    assert phone.get(reverse("accounts:me")).status_code == 302
    assert desk.get(reverse("accounts:me")).status_code == 200


def test_somebody_elses_place_is_not_found(desk, sign_in_on):
    other = sign_in_on(a_person("Bea"), PHONE)
    there = OpenSession.objects.get(session_key=other.session.session_key)
    assert desk.post(reverse("accounts:end_session", args=[there.pk])).status_code == 404
    assert other.get(reverse("accounts:me")).status_code == 200


def test_places_of_other_people_are_not_listed(desk, sign_in_on):
    sign_in_on(a_person("Bea"), PHONE)
    assert "iPhone" not in page(desk)


def test_reading_pages_does_not_write_each_time(desk):
    seen = OpenSession.objects.get().seen_at
    desk.get(reverse("accounts:me"))
    assert OpenSession.objects.get().seen_at == seen


def test_a_place_is_seen_again_after_ten_minutes(desk, later):
    seen = OpenSession.objects.get().seen_at
    later(timedelta(minutes=11))
    desk.get(reverse("accounts:me"))
    assert OpenSession.objects.get().seen_at > seen


@pytest.mark.parametrize("places", [1, 3])
def test_the_list_asks_the_same_of_the_database_however_long_it_is(
    person, desk, sign_in_on, places, django_assert_num_queries
):
    for _ in range(places):
        sign_in_on(person, PHONE)
    with django_assert_num_queries(3):
        page(desk)


def test_a_link_ends_nothing(desk, phone):
    there = OpenSession.objects.get(session_key=phone.session.session_key)
    assert desk.get(reverse("accounts:end_session", args=[there.pk])).status_code == 405
