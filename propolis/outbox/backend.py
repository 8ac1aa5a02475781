"""Whatever Django or a library mails goes into the outbox first."""

from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from propolis.outbox.models import Letter
from propolis.outbox.tasks import deliver


class OutboxBackend(BaseEmailBackend):
    """Keeps each message in the database and asks the queue to send it, all in the caller's transaction."""

    def send_messages(self, email_messages) -> int:
        for message in email_messages:
            for address in message.recipients():
                _keep(address, message.subject, message.body)
        return len(email_messages)


def _keep(address: str, subject: str, body: str) -> None:
    letter = Letter.objects.create(to=address, subject=subject, body=body, made_at=timezone.now())
    deliver.enqueue(letter.pk)
