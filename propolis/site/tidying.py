"""What is thrown away once it is no longer needed."""

from datetime import timedelta

from django.core.management import call_command
from django.utils.timezone import now

from propolis.accounts.purging import purge
from propolis.kit.once import forget
from propolis.steps.people.tasks import forget_calls

FORMS_KEPT = timedelta(days=2)


def tidy() -> None:
    """Throw away log-ins nobody used, names of calls long over, old sessions, and the keys of old forms."""
    purge.enqueue()
    forget_calls.enqueue()
    call_command("clearsessions")
    forget(before=now() - FORMS_KEPT)
