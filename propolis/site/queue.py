"""The background queue: sends what waits in the outbox and reads what was handed in to import."""

import os
import time

import django

PAUSE = 1.0
A_DAY = 24 * 60 * 60


def main() -> None:
    """Do what waits, then look again, until the server beside it has gone; once a day, tidy up."""
    django.setup()
    from propolis.outbox.queue import requeue_lost, run_waiting
    from propolis.site.tidying import tidy

    server, tidied = os.getppid(), None
    requeue_lost()
    while os.getppid() == server:
        run_waiting()
        if tidied is None or time.monotonic() - tidied > A_DAY:
            tidy()
            tidied = time.monotonic()
        time.sleep(PAUSE)


if __name__ == "__main__":
    main()
