"""What the background queue tidies away in this room."""

from django.utils import timezone
from django_tasks import task

from propolis.accounts import acts


@task()
def purge() -> None:
    """Remove accounts that were asked about a day ago or more and never used."""
    acts.remove_never_used(at=timezone.now())
