"""Coming in, staying out, and what is left behind."""

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.urls import reverse

from propolis.accounts.acts import erase_person
from propolis.accounts.entering import local
from propolis.kit.verdict import MayNot
from propolis.projects import acts as projects
from propolis.projects.models import Member
from propolis.site.leaving import leave_everything
from tests.accounts.doors import ask, is_signed_in, newest_code, type_code
from tests.accounts.test_passkeys import a_passkey
from tests.factories import NOW, a_member, a_person, a_project, an_invitation
from tests.security.conftest import browser

pytestmark = pytest.mark.django_db
ELSEWHERE = [
    "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
    "http:evil.example", "///evil.example", "evil.example", "home", "me", "\t//evil.example", "%2f%2fevil.example",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _no_guesses_yet():
    cache.clear()


@pytest.mark.parametrize("address", ELSEWHERE)
def test_nobody_is_sent_off_the_site(address):
    assert local(address) == ""


@pytest.mark.parametrize("address", ELSEWHERE)
def test_a_name_given_on_the_way_leads_nowhere_else(address):
    answer = browser(a_member(a_project())).post("/me/name/", {"name": "Ana", "next": address})
    assert (answer.status_code, answer.url) == (302, "/me/")


def test_known_and_unknown_addresses_get_the_same_answer_and_one_mail_each(mailoutbox):
    a_person(email="ana@example.org")
    answers = [ask(browser(), email) for email in ("ana@example.org", "new@example.org")]
    assert len({(one.status_code, one.url, one.content) for one in answers}) == 1
    assert [len(one.to) for one in mailoutbox] == [1, 1]


def test_a_code_works_in_the_browser_that_asked_and_in_no_other():
    mine, other = browser(), browser()
    ask(mine)
    type_code(other, newest_code())
    assert not is_signed_in(other)


def test_a_code_works_once():
    mine = browser()
    ask(mine)
    code = newest_code()
    type_code(mine, code)
    mine.post(reverse("account_logout"))
    type_code(mine, code)
    assert not is_signed_in(mine)


def test_many_browsers_together_get_few_codes_for_one_address(mailoutbox):
    for _ in range(20):
        ask(browser())
    assert len(mailoutbox) == 3


def test_signing_in_changes_the_session_key():
    mine = browser()
    ask(mine)
    before = mine.session.session_key
    type_code(mine, newest_code())
    assert is_signed_in(mine) and mine.session.session_key != before


def test_a_passkey_of_someone_else_cannot_be_seen_or_removed():
    key = a_passkey(a_person("Bea"))
    eve = browser(a_member(a_project(), name="Eve"))
    where = reverse("mfa_remove_webauthn", args=[key.pk])
    assert (eve.get(where).status_code, eve.post(where).status_code) == (404, 404)
    key.refresh_from_db()


def test_a_passkey_number_beyond_any_number_is_not_found():
    where = "/me/passkeys/" + "9" * 400 + "/remove/"
    assert browser(a_member(a_project())).get(where).status_code == 404


@pytest.mark.parametrize("credential", ["9" * 5000, "[" * 100_000, "NaN", "[]", '{"id": 1}', '"\\ud800"'])
def test_what_no_device_says_lets_nobody_in_and_breaks_nothing(credential):
    answer = browser().post(reverse("mfa_login_webauthn"), {"credential": credential})
    assert answer.status_code in (200, 302, 422)


def test_an_erased_person_leaves_no_session_in_which_a_code_was_asked_for():
    person = a_person(email="ana@example.org")
    ask(browser(), "ana@example.org")
    ask(browser(), "bea@example.org")
    erase_person(by=person, at=NOW)
    assert Session.objects.count() == 1


def test_someone_being_forgotten_cannot_be_let_in_meanwhile():
    person, project = a_person(), a_project()
    invitation = an_invitation(project)
    leave_everything(type(person).objects.get(pk=person.pk), NOW)
    with pytest.raises(MayNot):
        projects.join(by=person, invitation=invitation, perspective="staff", at=NOW)
    assert not Member.objects.filter(person=person).exists()


def test_a_form_sent_twice_sends_nobody_else_where_it_led(client):
    first, second = (browser(a_member(a_project())) for _ in range(2))
    sent = {"title": "T", "purpose": "P", "level": "service", "perspective": "staff", "languages": ["en"]}
    sent |= {"nation": "ENG", "visibility": "members", "once": "the-same-key"}
    landed = [one.post("/start/", sent).url for one in (first, second)]
    assert landed[0] != landed[1]
