"""The mail that asks someone to join."""

import pytest
from django.core import mail

from propolis.projects.letters import send_invitation
from tests.factories import a_project, an_invitation


@pytest.fixture
def sent(db, django_capture_on_commit_callbacks):
    """The mail for a project with this title."""

    def send(title: str):
        with django_capture_on_commit_callbacks(execute=True):
            send_invitation(an_invitation(a_project(by=None, title=title, purpose="Sleep.")), "bea@example.org")
        return mail.outbox[0]

    return send


def test_the_mail_says_what_it_is_for_and_that_nobody_has_to_join(sent):
    body = sent("Quieter nights").body

    assert "What it is for:\nSleep.\n" in body
    assert "You do not have to join." in body


def test_the_mail_names_nobody(sent):
    assert "Sam" not in sent("Quieter nights").body


def test_a_title_of_two_lines_stays_in_the_subject(sent):
    assert (
        sent("Quieter\r\nBcc: everyone@example.org").subject
        == "Come and work with us: Quieter Bcc: everyone@example.org"
    )
