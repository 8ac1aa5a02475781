"""What is thrown away once it is no longer needed."""

from datetime import timedelta

from django.core.management import call_command
from django.utils.timezone import now

from propolis.accounts.purging import purge
from propolis.kit.once import forget

FORMS_KEPT = timedelta(days=2)


def tidy() -> None:
    """Throw away log-ins nobody used, sessions that ran out, and the keys of forms sent days ago."""
    purge.enqueue()
    call_command("clearsessions")
    forget(before=now() - FORMS_KEPT)
