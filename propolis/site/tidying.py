"""What is thrown away once it is no longer needed."""

from datetime import datetime, timedelta

from django.core.management import call_command
from django.utils.timezone import now

from propolis.accounts.purging import purge
from propolis.kit.models import Submission

FORMS_KEPT = timedelta(days=2)


def tidy() -> None:
    """Throw away log-ins nobody used, sessions that ran out, and the keys of forms sent days ago."""
    purge.enqueue()
    call_command("clearsessions")
    forget_forms(now())


def forget_forms(at: datetime) -> None:
    """Nobody sends the same form again two days later."""
    Submission.objects.filter(sent_at__lt=at - FORMS_KEPT).delete()
