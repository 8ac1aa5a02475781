"""The sending itself, done in the background so that no page waits for a mail server."""

from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils import timezone
from django_tasks import task

from propolis.outbox.models import Letter

MAX_TRIES = 6


@task()
def deliver(letter_id: str) -> None:
    """Send one letter and forget who it went to; if it cannot be sent, try again later, six times, and then forget."""
    letter = Letter.objects.filter(pk=letter_id, sent_at=None).first()
    if letter is None:
        return
    letter.tries += 1
    try:
        _send(letter)
    except (
        OSError,
        ValueError,
    ) as trouble:  # smtplib's errors are OSErrors; an address no mail can have is a ValueError
        _put_off(letter, trouble)
    else:
        letter.sent_at, letter.trouble = timezone.now(), ""
        _forget(letter)


def _forget(letter: Letter) -> None:
    """What is sent, or given up, is nobody's business any more."""
    letter.to, letter.subject, letter.body = "", "", ""
    letter.save()


def _send(letter: Letter) -> None:
    transport = get_connection(settings.OUTBOX_TRANSPORT)
    EmailMessage(letter.subject, letter.body, to=[letter.to], connection=transport).send()


def _put_off(letter: Letter, trouble: Exception) -> None:
    letter.trouble = type(trouble).__name__
    if letter.tries >= MAX_TRIES:
        _forget(letter)
    else:
        letter.save()
        wait = timedelta(minutes=2**letter.tries)
        deliver.using(run_after=timezone.now() + wait).enqueue(letter.pk)
