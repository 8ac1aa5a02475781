"""Sending in the background, trying again, and forgetting."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import send_mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from propolis.outbox.models import Letter
from propolis.outbox.queue import MOST_STARTS, requeue_lost, run_waiting
from propolis.outbox.tasks import MAX_TRIES, deliver

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("queued")]


@pytest.fixture
def letter():
    send_mail("Hello", "Come in.", None, ["ana@example.org"])
    return Letter.objects.get()


def try_again() -> None:
    """Let the time until the next try go by, and run what waits."""
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now() - timedelta(seconds=1))
    run_waiting()


def test_a_letter_is_sent(letter):
    run_waiting()
    assert [(one.to, one.subject, one.body) for one in mail.outbox] == [(["ana@example.org"], "Hello", "Come in.")]


def test_a_sent_letter_keeps_only_its_times(letter):
    run_waiting()
    letter.refresh_from_db()
    assert (letter.to, letter.subject, letter.body, letter.trouble) == ("", "", "", "")
    assert letter.sent_at is not None


def test_the_queue_keeps_nothing_of_a_letter_but_its_id(letter):
    run_waiting()
    kept = str(DBTaskResult.objects.values().get())
    assert letter.pk in kept and "ana@example.org" not in kept and "Come in." not in kept


def test_a_letter_asked_for_twice_is_sent_once(letter):
    deliver.enqueue(letter.pk)
    run_waiting()
    assert len(mail.outbox) == 1


def test_a_letter_that_is_gone_is_no_trouble(letter):
    letter.delete()
    run_waiting()
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"


@pytest.mark.parametrize(
    ("server", "trouble"), [("no_server", "ConnectionRefusedError"), ("choosy_server", "UnicodeEncodeError")]
)
def test_a_letter_that_cannot_be_sent_waits_and_says_why(letter, request, server, trouble):
    request.getfixturevalue(server)
    run_waiting()
    letter.refresh_from_db()
    assert (letter.tries, letter.trouble, letter.to) == (1, trouble, "ana@example.org")
    assert DBTaskResult.objects.get(status="READY").run_after > timezone.now()


def test_a_letter_is_tried_six_times_and_no_more(letter, no_server):
    for _ in range(MAX_TRIES + 2):
        try_again()
    letter.refresh_from_db()
    assert (letter.tries, DBTaskResult.objects.filter(status="READY").count()) == (MAX_TRIES, 0)


def test_each_wait_is_twice_as_long_as_the_one_before(letter, no_server):
    waits = []
    for _ in range(3):
        try_again()
        waits.append(round((DBTaskResult.objects.get(status="READY").run_after - timezone.now()).total_seconds() / 60))
    assert waits == [2, 4, 8]


def test_a_letter_goes_once_the_server_is_back(letter, no_server, settings):
    run_waiting()
    settings.OUTBOX_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
    try_again()
    letter.refresh_from_db()
    assert (len(mail.outbox), letter.to, letter.trouble) == (1, "", "")


def lost(starts: int) -> DBTaskResult:
    """A task whose queue was killed while it ran."""
    result = DBTaskResult.objects.get()
    result.status, result.started_at = "RUNNING", timezone.now()
    result.worker_ids = [f"worker{n}" for n in range(starts)]
    result.save()
    return result


def test_what_a_killed_queue_had_begun_is_done_after_all(letter):
    lost(starts=1)
    requeue_lost()
    run_waiting()
    assert len(mail.outbox) == 1


def test_what_kills_the_queue_again_and_again_is_left(letter):
    result = lost(starts=MOST_STARTS)
    requeue_lost()
    result.refresh_from_db()
    assert result.status == "FAILED"


def test_what_is_done_or_waits_is_not_touched(letter):
    run_waiting()
    requeue_lost()
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
