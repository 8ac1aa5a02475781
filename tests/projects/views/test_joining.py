"""Coming in with a code."""

import pytest
from django.utils.timezone import now

from propolis.accounts.models import Person
from propolis.projects import acts, reads
from tests.factories import a_person, an_invitation, days
from tests.projects.conftest import at

PICK = {"perspective": "community"}


@pytest.fixture
def invitation(project):
    return an_invitation(project, way="letter", perspective="carer", at=now())


def test_a_typed_code_leads_to_its_page(db, client, invitation):
    typed = f" {invitation.code[:4].upper()}-{invitation.code[4:8]} {invitation.code[8:]}"

    assert client.post(at("type_code"), {"code": typed}).headers["Location"] == at("join", invitation.code)


@pytest.mark.parametrize("code", ["", "   ", "---", "a" * 61, "\x00"])
def test_a_code_that_cannot_be_one_is_asked_for_again(db, client, code):
    assert client.post(at("type_code"), {"code": code}).status_code == 422


def test_a_holder_sees_the_title_and_the_purpose_and_nobodys_name(client, invitation):
    page = client.get(at("join", invitation.code)).content.decode()

    assert "Quieter nights" in page
    assert "Sleep on the ward." in page
    assert "A member asks you to join" in page
    assert "Sam" not in page
    assert invitation.project.slug not in page


def test_a_stranger_is_asked_to_sign_in_and_comes_back(client, invitation):
    page = client.get(at("join", invitation.code)).content.decode()

    assert f"/sign-in/?next=%2Fjoin%2F{invitation.code}%2F" in page


def test_a_stranger_cannot_join_by_sending_the_form(client, invitation):
    answer = client.post(at("join", invitation.code), PICK)

    assert answer.headers["Location"] == f"/sign-in/?next=%2Fjoin%2F{invitation.code}%2F"
    assert reads.by_perspective(invitation.project)["community"] == 0


def test_what_they_were_asked_to_speak_from_is_chosen_already(browsers, invitation):
    page = browsers.outsider.get(at("join", invitation.code)).content.decode().replace("\n", " ")

    assert 'value="carer" checked' in page


def test_joining_leads_to_the_journey(project, browsers, invitation):
    answer = browsers.outsider.post(at("join", invitation.code), PICK)

    assert answer.headers["Location"] == f"/projects/{project.slug}/"
    assert reads.by_perspective(project)["community"] == 1


@pytest.mark.parametrize("perspective", ["", "boss", "<script>alert(1)</script>"])
def test_joining_takes_only_the_five(project, browsers, invitation, perspective):
    answer = browsers.outsider.post(at("join", invitation.code), {"perspective": perspective})

    assert answer.status_code == 422
    assert "<script>alert" not in answer.content.decode()
    assert reads.by_perspective(project)["carer"] == 1  # Ana


def test_joining_twice_joins_once(project, browsers, invitation):
    answers = [browsers.outsider.post(at("join", invitation.code), PICK | {"once": "a-key"}) for _ in "12"]

    assert {answer.headers["Location"] for answer in answers} == {f"/projects/{project.slug}/"}
    invitation.refresh_from_db()
    assert invitation.used == 1


def test_a_member_is_sent_on_to_the_project(project, browsers, invitation):
    page = browsers.member.get(at("join", invitation.code)).content.decode()

    assert "You are already a member" in page
    assert f"/projects/{project.slug}/" in page


def spoiled(invitation, chair, how: str):
    """An invitation that lets nobody in any more."""
    if how == "used":
        acts.join(by=a_person("Bea"), invitation=invitation, perspective="carer", at=now())
    elif how == "closed":
        acts.close_invitation(by=chair, invitation=invitation, at=now())
    else:
        return an_invitation(invitation.project, way="letter", at=now() - days(30))
    return invitation


@pytest.mark.parametrize(
    ("how", "words"), [("used", "has been used"), ("closed", "was closed"), ("run out", "has run out")]
)
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", ["join", "join_without_email"])
def test_a_spoiled_invitation_says_which_and_what_to_do(project, chair, browsers, invitation, how, words, method, name):
    code = spoiled(invitation, chair, how).code

    answer = getattr(browsers.outsider, method)(at(name, code), PICK)
    page = answer.content.decode()
    assert answer.status_code == 410
    assert words in page
    assert "Ask the person who sent it for a new one." in page
    assert "Quieter nights" not in page


@pytest.mark.parametrize("code", ["2b4d6f8hjkmn", "nonsense", "%00", "<script>", "é"])
def test_an_unknown_code_is_a_plain_page(db, client, code):
    answer = client.get(f"/join/{code}/")

    assert answer.status_code == 404
    assert "We do not know this code" in answer.content.decode()


def test_after_ten_wrong_codes_even_a_right_one_waits(client, invitation):
    for _ in range(10):
        assert client.get(at("join", "wrong")).status_code == 404

    answer = client.get(at("join", invitation.code))
    assert answer.status_code == 429
    assert "Wait an hour" in answer.content.decode()


def test_right_codes_are_not_counted(client, invitation):
    for _ in range(11):
        assert client.get(at("join", invitation.code)).status_code == 200


def test_someone_without_email_gets_a_card_and_comes_back_to_join(client, invitation):
    answer = client.post(at("join_without_email", invitation.code), {"name": "Bea"})

    assert answer.headers["Location"] == f"/me/card/?next=%2Fjoin%2F{invitation.code}%2F"
    assert client.get(at("join", invitation.code)).content.decode().count("<form") == 1


@pytest.mark.parametrize("name", ["", "   ", "a" * 81, "\x00"])
def test_someone_without_email_is_asked_for_a_name(client, invitation, name):
    people = Person.objects.count()

    assert client.post(at("join_without_email", invitation.code), {"name": name}).status_code == 422
    assert Person.objects.count() == people


def test_nobody_makes_an_account_without_a_code(db, client):
    assert client.post(at("join_without_email", "wrong"), {"name": "Bea"}).status_code == 404
    assert not Person.objects.exists()


def test_a_form_without_email_sent_twice_makes_one_account(client, invitation):
    people = Person.objects.count()
    for _ in "12":
        client.post(at("join_without_email", invitation.code), {"name": "Bea", "once": "a-key"})

    assert Person.objects.count() == people + 1


def test_someone_signed_in_needs_no_second_account(browsers, invitation):
    answer = browsers.outsider.get(at("join_without_email", invitation.code))

    assert answer.headers["Location"] == at("join", invitation.code)
