"""Whatever is mailed waits in the outbox until what it tells of is done."""

import pytest
from django.core import mail
from django.core.mail import EmailMessage, send_mail
from django.db import transaction

from propolis.outbox.models import Letter
from propolis.outbox.queue import run_waiting

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("queued")]


def test_mail_waits_in_the_outbox():
    assert send_mail("Hello", "Come in.", None, ["ana@example.org"]) == 1
    letter = Letter.objects.get()
    assert (letter.to, letter.subject, letter.body) == ("ana@example.org", "Hello", "Come in.")
    assert (letter.sent_at, mail.outbox) == (None, [])


def test_each_person_gets_a_letter_of_their_own():
    EmailMessage("Hello", "Come in.", to=["a@example.org"], cc=["b@example.org"], bcc=["c@example.org"]).send()
    assert set(Letter.objects.values_list("to", flat=True)) == {"a@example.org", "b@example.org", "c@example.org"}


def test_nobody_sees_who_else_was_written_to():
    EmailMessage("Hello", "Come in.", to=["a@example.org", "b@example.org"]).send()
    run_waiting()
    assert sorted(message.to for message in mail.outbox) == [["a@example.org"], ["b@example.org"]]
    assert not any(message.cc or message.bcc for message in mail.outbox)


def test_what_is_undone_sends_nothing():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        send_mail("Hello", "Come in.", None, ["ana@example.org"])
        raise ZeroDivisionError
    run_waiting()
    assert (Letter.objects.count(), mail.outbox) == (0, [])


def test_no_mail_is_no_letter():
    EmailMessage("Hello", "Come in.", to=[]).send()
    assert Letter.objects.count() == 0
