"""The background queue: sends what waits in the outbox and reads what was handed in to import."""

import os
import time

import django

PAUSE = 1.0


def main() -> None:
    """Do what waits, then look again, until the server beside it has gone."""
    django.setup()
    from propolis.outbox.queue import requeue_lost, run_waiting

    server = os.getppid()
    requeue_lost()
    while os.getppid() == server:
        run_waiting()
        time.sleep(PAUSE)


if __name__ == "__main__":
    main()
