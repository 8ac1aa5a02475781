import re
from datetime import timedelta

import pytest
from allauth.core.context import request_context
from django.contrib.messages.storage.cookie import CookieStorage
from django.urls import reverse

from propolis.accounts import acts, cards
from propolis.accounts.models import Person, SignInCard
from propolis.accounts.views.cards import let_in_with_card
from tests.accounts.doors import is_signed_in
from tests.factories import NOW, a_person, an_installation


def test_new_codes_differ():
    assert len({cards.new_code() for _ in range(100)}) == 100


def test_a_code_is_sixteen_characters_that_cannot_be_mixed_up():
    assert re.fullmatch(r"[2-9b-df-hj-km-np-tv-z]{16}", cards.new_code())


def test_a_code_is_printed_in_groups_of_four():
    assert cards.grouped("2b4d6f8hjkmnpqrs") == "2b4d-6f8h-jkmn-pqrs"


@pytest.mark.parametrize("typed", ["2b4d-6f8h", "2B4D 6F8H", " 2b4d6f8h\n", "2b4d–6f8h"])
def test_tidy_finds_the_code_in_what_was_typed(typed):
    assert cards.tidy(typed) == "2b4d6f8h"


def test_the_digest_does_not_mind_how_a_code_was_typed():
    assert cards.digest("2B4D-6F8H") == cards.digest("2b4d6f8h")


def test_the_qr_code_has_a_name_and_no_style_of_its_own():
    drawn = cards.qr("https://propolis.example/", title="Opens the page")
    assert "<title>Opens the page</title>" in drawn
    assert "style=" not in drawn


@pytest.fixture
def made(db):
    return acts.make_card(by=a_person("Bea", email="bea@example.org"), at=NOW)


def type_card(client, code: str, **data):
    return client.post(reverse("accounts:sign_in_card"), {"code": code} | data)


def test_a_card_signs_its_holder_in(client, made):
    type_card(client, cards.grouped(made.code).upper())
    assert client.session["_auth_user_id"] == made.card.person_id


def test_a_card_works_again_and_again(client, made):
    type_card(client, made.code)
    other = client.__class__()
    type_card(other, made.code)
    assert is_signed_in(other)


def test_a_stopped_card_lets_nobody_in(client, made):
    acts.stop_card(by=made.card.person, card=made.card, at=NOW)
    assert type_card(client, made.code).status_code == 422
    assert not is_signed_in(client)


def test_the_card_of_a_closed_account_lets_nobody_in(client, made):
    Person.objects.update(is_active=False)
    type_card(client, made.code)
    assert not is_signed_in(client)


def test_a_stopped_card_and_a_wrong_code_get_the_same_answer(client, made):
    acts.stop_card(by=made.card.person, card=made.card, at=NOW)
    answers = [type_card(client, code).content.decode() for code in (made.code, "2" * 16)]
    assert all("That code does not let anyone in" in answer for answer in answers)


def test_codes_cannot_be_tried_without_end(client, made):
    for _ in range(30):
        type_card(client, "2" * 16)
    answer = type_card(client, made.code)
    assert "Too many codes" in answer.content.decode()
    assert not is_signed_in(client)


def test_a_card_leads_on_to_where_the_person_was_going(client, made):
    assert type_card(client, made.code, next="/me/card/").url == "/me/card/"


def test_a_card_never_leads_off_this_site(client, made):
    assert type_card(client, made.code, next="https://evil.example/").url == reverse("accounts:me")


def test_a_new_card_is_shown_with_its_code_and_a_qr_code(client, made):
    client.force_login(made.card.person)
    client.post(reverse("accounts:make_card"))
    page = client.get(reverse("accounts:card")).content.decode()
    code = re.search(r"[2-9a-z]{4}(-[2-9a-z]{4}){3}", page).group()
    assert SignInCard.objects.get(revoked_at=None).digest == cards.digest(code)
    assert "<title>QR code" in page


def test_the_page_with_a_code_is_kept_by_no_browser(client, made):
    client.force_login(made.card.person)
    client.post(reverse("accounts:make_card"))
    assert "no-store" in client.get(reverse("accounts:card")).headers["Cache-Control"]


def test_the_code_is_shown_for_ten_minutes_only(client, made, later):
    client.force_login(made.card.person)
    client.post(reverse("accounts:make_card"))
    later(timedelta(minutes=11))
    assert "<title>QR code" not in client.get(reverse("accounts:card")).content.decode()


def test_a_card_can_be_stopped_on_its_page(client, made):
    client.force_login(made.card.person)
    client.post(reverse("accounts:stop_card"))
    assert not SignInCard.objects.filter(revoked_at=None).exists()


def test_someone_without_email_comes_in_and_sees_their_card(rf, client, db):
    an_installation()
    person = acts.join_without_email(name="Cal", language="en", at=NOW)
    request = rf.post("/")
    request.session, request.user = client.session, person
    request._messages = CookieStorage(request)
    with request_context(request):
        response = let_in_with_card(request, person, "/projects/ward-6/")
    assert response.url == reverse("accounts:card") + "?next=%2Fprojects%2Fward-6%2F"
    assert request.session["_auth_user_id"] == person.pk
