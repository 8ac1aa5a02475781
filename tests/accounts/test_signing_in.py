import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from propolis.accounts.models import Person
from propolis.outbox.models import Letter
from propolis.record.models import Entry
from tests.accounts.doors import EMAIL, ask, is_signed_in, newest_code, sign_in, type_code
from tests.factories import NOW, a_person

pytestmark = pytest.mark.django_db
CHANCE = re.compile(rb'name="(csrfmiddlewaretoken|once)" value="[^"]*"|nonce="[^"]*"')


def same(response) -> bytes:
    """A page without what is drawn afresh each time."""
    return CHANCE.sub(b"", response.content)


def test_sign_in_by_code_signs_a_known_person_in(client):
    person = a_person(email=EMAIL)
    sign_in(client)
    assert client.session["_auth_user_id"] == person.pk


def test_sign_in_by_code_makes_an_account_for_an_unknown_address(client):
    sign_in(client)
    assert Person.objects.get().email == EMAIL


def test_a_new_account_has_no_password_that_could_be_used(client):
    sign_in(client)
    assert not Person.objects.get().has_usable_password()


def test_an_address_in_capitals_is_the_same_person(client):
    a_person(email=EMAIL)
    sign_in(client, "ANA@Example.ORG")
    assert Person.objects.count() == 1


def test_asking_for_a_code_leaves_no_entry_in_the_record(client):
    ask(client)
    assert Entry.objects.count() == 0


def test_known_and_unknown_addresses_are_sent_to_the_same_place(client):
    a_person(email=EMAIL)
    known, unknown = ask(client), ask(client.__class__(), "nobody@example.org")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


def test_known_and_unknown_addresses_see_the_same_bytes(client):
    """One browser asks for the same address before and after its account exists."""
    ask(client)
    unknown = same(client.get(reverse("account_confirm_login_code")))
    Person.objects.update(name="Ana", last_login=NOW)
    other = client.__class__()
    ask(other)
    assert same(other.get(reverse("account_confirm_login_code"))) == unknown


def test_known_and_unknown_addresses_get_one_mail_each_with_the_same_words(client):
    a_person(email=EMAIL)
    ask(client)
    known = mail.outbox[-1].body.replace(newest_code(), "")
    ask(client.__class__(), "nobody@example.org")
    unknown = mail.outbox[-1].body.replace(newest_code(), "")
    assert (len(mail.outbox), known) == (2, unknown)


def test_known_and_unknown_addresses_cost_about_the_same_work(client):
    a_person(email=EMAIL)
    ask(client.__class__(), "first@example.org")  # what is only loaded once
    with CaptureQueriesContext(connection) as known:
        ask(client.__class__())
    with CaptureQueriesContext(connection) as unknown:
        ask(client.__class__(), "nobody@example.org")
    writes = [sum(q["sql"].startswith(("INSERT", "UPDATE")) for q in queries) for queries in (known, unknown)]
    assert writes[0] == writes[1]
    assert abs(len(known) - len(unknown)) <= 2


@pytest.mark.parametrize("change", [str.lower, lambda c: c.replace("-", ""), lambda c: f"  {c.replace('-', ' ')} "])
def test_a_code_can_be_typed_in_small_letters_with_spaces_or_without_hyphens(client, change):
    ask(client)
    type_code(client, change(newest_code()))
    assert is_signed_in(client)


def test_the_code_field_can_be_filled_from_the_mail(client):
    ask(client)
    assert b'autocomplete="one-time-code"' in client.get(reverse("account_confirm_login_code")).content


def test_a_wrong_code_is_refused_with_a_sentence(client):
    ask(client)
    response = type_code(client, "AAAA-AAAA")
    assert response.status_code == 422
    assert "That code is not right" in response.content.decode()
    assert not is_signed_in(client)


def test_three_wrong_codes_end_it(client):
    ask(client)
    code = newest_code()
    for _ in range(3):
        response = type_code(client, "AAAA-AAAA")
    assert response.url == reverse("account_login")
    type_code(client, code)
    assert not is_signed_in(client)


def test_three_wrong_codes_are_explained(client):
    ask(client)
    for _ in range(3):
        response = client.post(reverse("account_confirm_login_code"), {"code": "AAAA-AAAA"}, follow=True)
    assert "wrong three times" in response.content.decode()


def test_a_code_works_once(client):
    ask(client)
    code = newest_code()
    type_code(client, code)
    other = client.__class__()
    type_code(other, code)
    assert not is_signed_in(other)


def test_a_code_works_only_in_the_browser_that_asked(client):
    ask(client)
    other = client.__class__()
    ask(other, "somebody-else@example.org")
    type_code(other, re.search(r"[A-Z]{4}-[A-Z]{4}", mail.outbox[0].body).group())
    assert not is_signed_in(other)


def test_a_code_ends_after_a_quarter_of_an_hour(client, later):
    ask(client)
    later(timedelta(minutes=16))
    type_code(client, newest_code())
    assert not is_signed_in(client)


def test_a_code_still_works_after_fourteen_minutes(client, later):
    ask(client)
    later(timedelta(minutes=14))
    type_code(client, newest_code())
    assert is_signed_in(client)


def test_a_code_that_is_too_old_is_explained(client, later):
    ask(client)
    later(timedelta(minutes=16))
    response = client.get(reverse("account_confirm_login_code"), follow=True)
    assert "too old" in response.content.decode()


def test_a_new_code_replaces_the_old_one(client):
    ask(client)
    old = newest_code()
    client.post(reverse("account_confirm_login_code"), {"action": "resend"})
    assert (len(mail.outbox), newest_code() == old) == (2, False)
    type_code(client, old)
    assert not is_signed_in(client)
    type_code(client, newest_code())
    assert is_signed_in(client)


def test_a_code_can_be_sent_again_twice_and_no_more(client):
    ask(client)
    for _ in range(4):
        client.post(reverse("account_confirm_login_code"), {"action": "resend"})
    assert len(mail.outbox) == 3


def test_someone_who_mistyped_their_address_can_go_back(client):
    ask(client, "anna@example.org")
    assert client.get(reverse("account_login")).status_code == 200
    sign_in(client)
    assert Person.objects.get(pk=client.session["_auth_user_id"]).email == EMAIL


def test_more_than_three_codes_a_minute_for_one_address_are_refused(client):
    for _ in range(3):
        ask(client.__class__())
    response = ask(client)
    assert (response.status_code, len(mail.outbox)) == (422, 3)
    assert "many codes" in response.content.decode()


def test_the_limit_of_one_address_does_not_stop_another(client):
    for _ in range(4):
        ask(client.__class__())
    assert ask(client, "lou@example.org").status_code == 302


def test_codes_for_many_addresses_from_one_place_are_refused(client):
    answers = [ask(client.__class__(), f"p{n}@example.org").status_code for n in range(61)]
    assert answers == [302] * 60 + [422]


@pytest.mark.parametrize("email", ["", "ana", "ana@", "a b@example.org"])
def test_something_that_is_no_address_is_refused(client, email):
    assert ask(client, email).status_code == 422
    assert Person.objects.count() == 0


def test_sign_in_goes_on_to_where_the_person_was_going(client):
    a_person(email=EMAIL)
    assert sign_in(client, next="/me/sessions/").url == "/me/sessions/"


def test_the_address_to_go_on_to_is_kept_on_the_way_to_the_code(client):
    assert ask(client, next="/me/sessions/").url == reverse("account_confirm_login_code") + "?next=%2Fme%2Fsessions%2F"


def test_the_address_to_go_on_to_is_kept_after_three_wrong_codes(client):
    ask(client)
    for _ in range(3):
        response = type_code(client, "AAAA-AAAA", next="/me/sessions/")
    assert response.url == reverse("account_login") + "?next=%2Fme%2Fsessions%2F"


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "http://localhost/x",
        "\n//e",
    ],
)
def test_sign_in_never_leads_off_this_site(client, address):
    a_person(email=EMAIL)
    assert sign_in(client, next=address).url == reverse("accounts:me")


def test_someone_new_is_asked_for_a_name_and_then_goes_on(client):
    assert sign_in(client, next="/me/sessions/").url == reverse("accounts:name") + "?next=%2Fme%2Fsessions%2F"
    response = client.post(reverse("accounts:name"), {"name": "Ana", "next": "/me/sessions/"})
    assert (response.url, Person.objects.get().name) == ("/me/sessions/", "Ana")


def test_a_closed_account_is_not_let_in(client):
    person = a_person(email=EMAIL)
    person.is_active = False
    person.save()
    sign_in(client)
    assert not is_signed_in(client)


def test_sign_out_signs_out(client):
    sign_in(client)
    client.post(reverse("account_logout"))
    assert not is_signed_in(client)


def test_sign_out_by_following_a_link_does_nothing(client):
    sign_in(client)
    assert client.get(reverse("account_logout")).status_code == 405
    assert is_signed_in(client)


def test_sign_out_never_leads_off_this_site(client):
    sign_in(client)
    assert client.post(reverse("account_logout"), {"next": "https://evil.example/"}).url == "/"


def test_a_letter_with_a_code_is_not_kept_once_sent(client, settings):
    settings.EMAIL_BACKEND = "propolis.outbox.backend.OutboxBackend"
    ask(client)
    assert list(Letter.objects.values_list("to", "body")) == [("", "")]


@pytest.mark.parametrize(
    "path",
    [
        "/login/",
        "/signup/",
        "/sign-up/",
        "/email/",
        "/password/change/",
        "/password/set/",
        "/password/reset/",
        "/reauthenticate/",
        "/confirm-email/",
        "/inactive/",
        "/2fa/",
        "/mfa/",
        "/accounts/login/",
        "/webauthn/signup/",
    ],
)
def test_the_librarys_other_pages_are_not_there(client, path):
    assert client.get(path).status_code == 404
