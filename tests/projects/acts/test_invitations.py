"""Asking people in, and coming in."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core import mail
from django.db import IntegrityError

from propolis.projects import acts, reads
from tests.factories import NOW, a_member, a_person, a_project, an_invitation, days
from tests.projects.acts.recorded import newest, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def ana(project):
    return a_member(project)


def test_any_member_may_invite_and_the_code_is_not_recorded(project, ana):
    invitation = acts.invite(by=ana, way="letter", perspective="carer", at=NOW)

    entry = newest(project)
    assert (entry.act, entry.by, entry.says) == ("projects.invite", ana.pk, {"way": "letter", "perspective": "carer"})
    assert invitation.code not in entry.about


@pytest.mark.parametrize(("way", "places"), [("email", 1), ("letter", 1), ("link", 200)])
def test_a_link_is_for_many_and_the_rest_for_one(ana, way, places):
    invitation = acts.invite(by=ana, way=way, perspective="staff", email="bea@example.org", at=NOW)

    assert (invitation.places, invitation.expires_at) == (places, NOW + days(30))


def test_invite_by_email_sends_one_mail_with_the_way_in(ana, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        invitation = acts.invite(by=ana, way="email", perspective="staff", email="bea@example.org", at=NOW)

    sent = mail.outbox[0]
    assert (len(mail.outbox), sent.to) == (1, ["bea@example.org"])
    assert f"http://testserver/join/{invitation.code}/" in sent.body


def test_invite_by_letter_sends_nothing(ana, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        acts.invite(by=ana, way="letter", perspective="staff", at=NOW)

    assert mail.outbox == []


def test_invite_refuses_someone_who_left(ana):
    gone = acts.leave(by=ana, at=NOW)
    with refused("not-a-member"):
        acts.invite(by=gone, way="link", perspective="staff", at=NOW)


def test_invite_stops_at_a_hundred_mails_a_day(ana):
    for _ in range(100):
        acts.invite(by=ana, way="email", perspective="staff", email="bea@example.org", at=NOW)

    with refused("many-invitations"):
        acts.invite(by=ana, way="email", perspective="staff", email="bea@example.org", at=NOW + days(0.9))
    acts.invite(by=ana, way="letter", perspective="staff", at=NOW)
    acts.invite(by=ana, way="email", perspective="staff", email="bea@example.org", at=NOW + days(1))


@pytest.mark.parametrize("wrong", [{"way": "pigeon"}, {"perspective": "boss"}])
def test_an_invitation_of_an_unknown_kind_is_not_kept(ana, wrong):
    with pytest.raises(IntegrityError):
        acts.invite(by=ana, at=NOW, **{"way": "link", "perspective": "staff"} | wrong)


def test_close_invitation_is_recorded(project, ana):
    invitation = an_invitation(project)

    acts.close_invitation(by=ana, invitation=invitation, at=NOW)

    assert (newest(project).act, newest(project).about) == (
        "projects.close_invitation",
        f"projects.invitation:{invitation.pk}",
    )


def test_close_invitation_refuses_a_second_time(project, ana):
    invitation = acts.close_invitation(by=ana, invitation=an_invitation(project), at=NOW)
    with refused("invitation-closed"):
        acts.close_invitation(by=ana, invitation=invitation, at=NOW)


def test_close_invitation_refuses_a_co_chair_of_another_project(project):
    invitation, other = an_invitation(project), reads.co_chairs(a_project()).get()
    with refused("not-a-member"):
        acts.close_invitation(by=other, invitation=invitation, at=NOW)


def test_join_is_recorded_with_the_perspective_the_person_picked(project):
    bea, invitation = a_person("Bea"), an_invitation(project, perspective="staff")

    member = acts.join(by=bea, invitation=invitation, perspective="carer", at=NOW)

    entry = newest(project)
    assert (entry.act, entry.by, entry.perspective) == ("projects.join", member.pk, "carer")
    assert entry.says == {"invitation": invitation.pk, "perspective": "carer"}


def test_join_refuses_a_stranger(project):
    invitation = an_invitation(project)
    with refused("not-signed-in"):
        acts.join(by=AnonymousUser(), invitation=invitation, perspective="staff", at=NOW)


def test_join_refuses_a_member(project, ana):
    invitation = an_invitation(project)
    with refused("already-a-member"):
        acts.join(by=ana.person, invitation=invitation, perspective="staff", at=NOW)


def test_join_refuses_a_letter_that_was_used(project):
    letter, bea = an_invitation(project, way="letter"), a_person("Bea")
    acts.join(by=a_person(), invitation=letter, perspective="staff", at=NOW)
    with refused("invitation-used"):
        acts.join(by=bea, invitation=letter, perspective="staff", at=NOW)


def test_join_refuses_a_closed_invitation(project, ana):
    invitation = an_invitation(project)
    acts.close_invitation(by=ana, invitation=invitation, at=NOW)
    bea = a_person("Bea")
    with refused("invitation-closed"):
        acts.join(by=bea, invitation=invitation, perspective="staff", at=NOW)


def test_join_refuses_an_invitation_on_its_thirtieth_day(project):
    invitation, bea = an_invitation(project), a_person("Bea")
    with refused("invitation-expired"):
        acts.join(by=bea, invitation=invitation, perspective="staff", at=NOW + days(30))


def test_many_join_with_one_link(project):
    link = an_invitation(project, way="link")
    for name in ("Bea", "Cy", "Dee"):
        acts.join(by=a_person(name), invitation=link, perspective="carer", at=NOW)

    link.refresh_from_db()
    assert link.used == 3


def test_someone_who_left_comes_back_to_their_own_place(project, ana):
    acts.leave(by=ana, at=NOW)

    back = acts.join(by=ana.person, invitation=an_invitation(project), perspective="carer", at=NOW + days(1))

    assert (back.pk, back.perspective, back.is_active, back.is_co_chair) == (ana.pk, "carer", True, False)
