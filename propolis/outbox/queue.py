"""Running what waits in the queue; the only place that knows which library keeps it."""

from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

MOST_STARTS = 3


def run_waiting() -> None:
    """Do everything that waits now, one thing after another."""
    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(12),
        excluded_queue_names=[],
    ).run()


def requeue_lost() -> None:
    """Put back what a queue that was killed had begun; after three starts it is left as failed.

    Every task is safe to begin again. Only for one queue beside one server, which is how `propolis serve` runs.
    """
    for lost in DBTaskResult.objects.filter(status="RUNNING"):
        lost.status = "READY" if len(lost.worker_ids) < MOST_STARTS else "FAILED"
        lost.started_at = None
        lost.save(update_fields=["status", "started_at"])
