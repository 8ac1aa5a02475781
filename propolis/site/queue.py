"""The background queue: sends what waits in the outbox, reads imports, draws maps and reminds people of meetings."""

import logging
import os
import sys
import time
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from propolis.steps.planning.watching import MapWatch
    from propolis.steps.teams.watching import MeetingWatch

PAUSE = 1.0
A_DAY = 24 * 60 * 60

logger = logging.getLogger(__name__)


def main(server: int) -> None:
    """Do what waits, then look again, until the server beside it has gone; once a day, tidy up.

    server: the server's process id, told by the server itself, which may be gone before this has started.
    """
    django.setup()
    from django.db import DatabaseError, connections

    from propolis.steps.planning.watching import MapWatch
    from propolis.steps.teams.watching import MeetingWatch

    tidied, watches = None, (MapWatch(), MeetingWatch())
    while os.getppid() == server:
        try:
            tidied = _turn(tidied, watches)
        except DatabaseError:  # it may be back in a moment; without a queue no letter would ever leave
            logger.exception("The database did not answer. The queue tries again.")
            connections.close_all()
        time.sleep(PAUSE)


def _turn(tidied: float | None, watches: "tuple[MapWatch, MeetingWatch]") -> float:
    """One look at what waits; tidied is when it last tidied up, nothing at the start."""
    from django.utils.timezone import now

    from propolis.outbox.queue import requeue_lost, run_waiting
    from propolis.site.tidying import tidy

    if tidied is None:
        requeue_lost()
    for one in watches:
        one.look(now())
    run_waiting()
    if tidied is not None and time.monotonic() - tidied < A_DAY:
        return tidied
    tidy()
    return time.monotonic()


if __name__ == "__main__":
    main(int(sys.argv[1]))
