"""Asking people in: by email, by a link, by a letter."""

import pytest
from django.core import mail
from django.utils.timezone import now

from propolis.projects import acts, reads
from propolis.projects.models import Invitation
from tests.factories import a_person, an_invitation, days
from tests.projects.conftest import at

WAYS = ("email", "link", "letter")
TOO_MANY = "\n".join(f"{number}@example.org" for number in range(21))
MAIL = {"emails": "bea@example.org\ncy@example.org", "perspective": "carer"}


@pytest.fixture
def send(project, browsers, django_capture_on_commit_callbacks):
    """Send the email form, and the mails it makes."""

    def post(**typed):
        with django_capture_on_commit_callbacks(execute=True):
            return browsers.member.post(at("invite_by_email", project.slug), MAIL | typed)

    return post


def test_each_address_gets_an_invitation_of_its_own(project, send):
    send()

    assert [message.to for message in mail.outbox] == [["bea@example.org"], ["cy@example.org"]]
    assert reads.invitations(project).filter(way="email").count() == 2
    assert len({message.body for message in mail.outbox}) == 2


def test_a_form_sent_twice_mails_once(send):
    answers = [send(once="a-key") for _ in "12"]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert len(mail.outbox) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"emails": ""},
        {"emails": "bea"},
        {"emails": TOO_MANY},
        {"perspective": "boss"},
    ],
    ids=str,
)
def test_a_mistake_mails_nobody(send, wrong):
    answer = send(**wrong)

    assert (answer.status_code, mail.outbox) == (422, [])


def test_one_wrong_address_mails_nobody_and_keeps_them_all(send):
    answer = send(emails="bea@example.org\n<script>alert(1)</script>")

    page = answer.content.decode()
    assert (answer.status_code, mail.outbox) == (422, [])
    assert "bea@example.org\n&lt;script&gt;" in page


def test_more_than_a_hundred_mails_a_day_are_refused_before_the_first(ana, send):
    for _ in range(99):
        acts.invite(by=ana, way="email", perspective="staff", email="x@example.org", at=now())
    mail.outbox.clear()

    answer = send()

    assert (answer.status_code, mail.outbox) == (422, [])
    assert "You have sent 100 invitations today." in answer.content.decode()


@pytest.mark.parametrize("way", ["link", "letter"])
def test_a_link_and_a_letter_lead_to_their_page(project, browsers, way):
    answer = browsers.member.post(at(f"invite_by_{way}", project.slug), {"perspective": "carer"})

    invitation = Invitation.objects.filter(way=way, perspective="carer").get(made_by__person__name="Ana")
    assert answer.headers["Location"] == at(way, project.slug, invitation.pk)


@pytest.mark.parametrize("way", ["link", "letter"])
@pytest.mark.parametrize("perspective", ["", "boss"])
def test_a_link_and_a_letter_need_one_of_the_five(project, browsers, way, perspective):
    assert browsers.member.post(at(f"invite_by_{way}", project.slug), {"perspective": perspective}).status_code == 422


@pytest.mark.parametrize("way", ["link", "letter"])
def test_a_form_sent_twice_makes_one_invitation(project, browsers, way):
    for _ in "12":
        browsers.chair.post(at(f"invite_by_{way}", project.slug), {"perspective": "leader", "once": "a-key"})

    assert Invitation.objects.filter(way=way, perspective="leader").count() == 1


def test_the_link_is_shown_whole(project, browsers):
    invitation = an_invitation(project, way="link", at=now())

    page = browsers.member.get(at("link", project.slug, invitation.pk)).content.decode()
    assert f"http://testserver/join/{invitation.code}/" in page


def test_the_letter_holds_all_that_is_needed_on_paper(project, browsers):
    invitation = an_invitation(project, way="letter", at=now())
    code = invitation.code

    page = browsers.member.get(at("letter", project.slug, invitation.pk)).content.decode()
    assert "Sleep on the ward." in page
    assert f"{code[:4]}-{code[4:8]}-{code[8:]}" in page
    assert "testserver/join/" in page
    assert "<title>QR code that opens the page to join</title>" in page
    assert "style=" not in page


@pytest.mark.parametrize(
    ("way", "shown_as"), [("link", "letter"), ("letter", "link"), ("email", "link"), ("email", "letter")]
)
def test_an_invitation_is_shown_as_what_it_is(project, browsers, way, shown_as):
    invitation = an_invitation(project, way=way, email="bea@example.org", at=now())

    assert browsers.member.get(at(shown_as, project.slug, invitation.pk)).status_code == 404


@pytest.mark.parametrize("way", ["link", "letter"])
def test_a_closed_invitation_shows_no_code(project, ana, browsers, way):
    invitation = an_invitation(project, way=way, at=now())
    acts.close_invitation(by=ana, invitation=invitation, at=now())

    page = browsers.member.get(at(way, project.slug, invitation.pk)).content.decode()
    assert invitation.code not in page
    assert "Closed" in page or "closed" in page


def in_state(project, chair, state: str) -> Invitation:
    """A letter that waits, was used, has run out or was closed."""
    letter = an_invitation(project, way="letter", at=now() - days(31 if state == "Run out" else 0))
    if state == "Used":
        acts.join(by=a_person("Bea"), invitation=letter, perspective="carer", at=now())
    if state == "Closed":
        acts.close_invitation(by=chair, invitation=letter, at=now())
    return letter


@pytest.mark.parametrize(
    ("state", "can_close"), [("Waiting", True), ("Used", False), ("Run out", False), ("Closed", False)]
)
def test_the_list_says_how_each_invitation_stands(project, chair, browsers, state, can_close):
    letter = in_state(project, chair, state)

    page = browsers.chair.get(at("invite", project.slug)).content.decode()
    assert f">{state}</strong>" in page
    assert (at("close_invitation", project.slug, letter.pk) in page) is can_close


def test_the_list_shows_no_code_of_a_mail(project, browsers):
    invitation = an_invitation(project, way="email", email="bea@example.org", at=now())

    page = browsers.member.get(at("invite", project.slug)).content.decode()
    assert invitation.code not in page
    assert "bea@example.org" not in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_as_many_queries_for_one_as_for_three(project, browsers, count, django_assert_num_queries):
    for _ in range(count):
        an_invitation(project)

    browsers.member.get(at("invite", project.slug))  # the first page of a session also notes where it is
    with django_assert_num_queries(5):  # session, person, project, member, invitations
        browsers.member.get(at("invite", project.slug))


def test_closing_an_invitation_shuts_its_door(project, browsers):
    invitation = an_invitation(project, at=now())

    browsers.member.post(at("close_invitation", project.slug, invitation.pk))

    assert browsers.outsider.get(at("join", invitation.code)).status_code == 410


def test_closing_a_second_time_is_refused_in_words(project, ana, browsers):
    invitation = acts.close_invitation(by=ana, invitation=an_invitation(project), at=now())

    answer = browsers.member.post(at("close_invitation", project.slug, invitation.pk))
    assert answer.status_code == 409
    assert "This invitation was closed." in answer.content.decode()


def test_looking_at_the_address_of_closing_closes_nothing(project, browsers):
    invitation = an_invitation(project, at=now())

    assert browsers.member.get(at("close_invitation", project.slug, invitation.pk)).status_code == 405
    invitation.refresh_from_db()
    assert invitation.closed_at is None
