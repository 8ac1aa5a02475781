import json
import re
from datetime import timedelta
from html import unescape

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.urls import reverse

from tests.accounts.doors import EMAIL, is_signed_in, sign_in
from tests.factories import NOW, a_person

pytestmark = pytest.mark.django_db
CREDENTIAL = {"name": "My phone", "credential": {"id": "x", "rawId": "eA", "type": "public-key", "response": {}}}


def a_passkey(person, name: str = "My phone") -> Authenticator:
    """A passkey as it lies in the database; nobody can sign in with this one."""
    data = CREDENTIAL | {"name": name}
    return Authenticator.objects.create(user=person, type=Authenticator.Type.WEBAUTHN, data=data)


@pytest.fixture
def person():
    return a_person(email=EMAIL)


@pytest.fixture
def signed_in(client, person):
    sign_in(client)
    mail.outbox.clear()
    return client


def test_passkeys_are_offered_on_a_persons_own_page(signed_in):
    assert reverse("mfa_add_webauthn") in signed_in.get(reverse("accounts:me")).content.decode()


def test_someone_with_a_passkey_can_still_sign_in_by_a_code(client, person):
    a_passkey(person)
    sign_in(client)
    assert is_signed_in(client)


def test_the_page_gives_the_device_what_it_needs(signed_in, person):
    page = signed_in.get(reverse("mfa_add_webauthn")).content.decode()
    needs = json.loads(unescape(re.search(r'data-passkey-options="([^"]*)"', page).group(1)))["publicKey"]
    assert (needs["rp"], needs["user"]["name"]) == ({"id": "testserver", "name": "Propolis"}, person.email)
    assert needs["authenticatorSelection"]["residentKey"] == "required"
    assert needs["authenticatorSelection"]["userVerification"] == "required"


@pytest.mark.parametrize("name", ["account_login", "mfa_add_webauthn"])
def test_without_a_script_the_page_says_that_passkeys_need_one(signed_in, client, name):
    browser = signed_in if name == "mfa_add_webauthn" else client.__class__()
    assert "<p data-passkey-without>Passkeys need JavaScript" in browser.get(reverse(name)).content.decode()


@pytest.mark.parametrize("name", ["account_login", "mfa_add_webauthn"])
def test_the_page_holds_no_script_and_no_style_of_its_own(signed_in, client, name):
    browser = signed_in if name == "mfa_add_webauthn" else client.__class__()
    page = browser.get(reverse(name)).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=", main)


def test_an_answer_that_no_device_gave_adds_no_passkey(signed_in):
    signed_in.get(reverse("mfa_add_webauthn"))
    answer = signed_in.post(reverse("mfa_add_webauthn"), {"name": "Mine", "credential": json.dumps({"id": "x"})})
    assert (answer.status_code, Authenticator.objects.count()) == (422, 0)


@pytest.mark.parametrize("name", ["mfa_add_webauthn", "mfa_remove_webauthn"])
def test_after_a_quarter_of_an_hour_a_passkey_asks_for_a_fresh_sign_in(signed_in, person, later, name):
    path = reverse(name, args=[a_passkey(person).pk] if name == "mfa_remove_webauthn" else [])
    later(timedelta(minutes=16))
    assert signed_in.get(path).url == reverse("accounts:again") + "?next=" + path.replace("/", "%2F")
    assert signed_in.post(path).status_code == 302
    assert Authenticator.objects.count() == (name == "mfa_remove_webauthn")


def test_signing_in_again_comes_back_to_the_same_step(signed_in):
    page = signed_in.get(reverse("accounts:again"), {"next": "/me/passkeys/add/"}).content.decode()
    after = unescape(re.search(r'name="next" value="([^"]*)"', page).group(1))
    answer = signed_in.post(reverse("account_logout"), {"next": after})
    assert answer.url == reverse("account_login") + "?next=%2Fme%2Fpasskeys%2Fadd%2F"
    assert not is_signed_in(signed_in)


def test_a_passkey_can_be_removed(signed_in, person):
    passkey = a_passkey(person)
    page = signed_in.get(reverse("mfa_remove_webauthn", args=[passkey.pk])).content.decode()
    assert "My phone" in page
    signed_in.post(reverse("mfa_remove_webauthn", args=[passkey.pk]))
    assert Authenticator.objects.count() == 0


def test_a_removed_passkey_is_told_by_email(signed_in, person):
    signed_in.post(reverse("mfa_remove_webauthn", args=[a_passkey(person).pk]))
    assert [(letter.to, letter.subject) for letter in mail.outbox] == [
        ([EMAIL], "A passkey was removed from your account")
    ]


def test_somebody_elses_passkey_is_not_found(signed_in):
    passkey = a_passkey(a_person("Bea"))
    assert signed_in.post(reverse("mfa_remove_webauthn", args=[passkey.pk])).status_code == 404
    assert Authenticator.objects.count() == 1


def test_the_list_shows_a_persons_own_passkeys_only(signed_in, person):
    a_passkey(person, "My phone")
    a_passkey(a_person("Bea"), "Bea's phone")
    page = signed_in.get(reverse("mfa_list_webauthn")).content.decode()
    assert "My phone" in page
    assert "Bea" not in page


def test_the_passkey_door_asks_any_passkey_of_this_site(client):
    answer = client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    needs = answer.json()["request_options"]["publicKey"]
    assert (needs["rpId"], needs.get("allowCredentials") or []) == ("testserver", [])
    assert needs["userVerification"] == "required"


NOBODYS = ["", "{}", "[]", "nonsense", '{"id": "x", "response": {"userHandle": "eA"}}', '{"id": "x", "rawId": "x"}']


@pytest.mark.parametrize("credential", NOBODYS)
def test_a_passkey_that_nobody_has_lets_nobody_in(client, credential):
    client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    answer = client.post(reverse("mfa_login_webauthn"), {"credential": credential})
    assert answer.url == reverse("account_login")
    assert not is_signed_in(client)


def test_the_passkey_door_is_limited(client):
    answers = [client.post(reverse("mfa_login_webauthn"), {"credential": ""}).status_code for _ in range(61)]
    assert answers == [302] * 60 + [429]


def test_passkeys_are_only_for_people_who_are_signed_in(client, person):
    paths = [reverse("mfa_list_webauthn"), reverse("mfa_add_webauthn")]
    paths.append(reverse("mfa_remove_webauthn", args=[a_passkey(person).pk]))
    assert [client.get(path).url.split("?")[0] for path in paths] == [reverse("account_login")] * 3


def test_when_a_passkey_was_used_is_shown(signed_in, person):
    passkey = a_passkey(person)
    assert "Not used yet" in signed_in.get(reverse("mfa_list_webauthn")).content.decode()
    Authenticator.objects.filter(pk=passkey.pk).update(last_used_at=NOW)
    assert "Last used" in signed_in.get(reverse("mfa_list_webauthn")).content.decode()
