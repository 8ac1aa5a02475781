"""Running the web server and the queue side by side, so that one command is enough."""

import argparse
import errno
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

from propolis.site.commands.trouble import stop

# Ctrl+C reaches a worker twice, from the terminal and from its server, and now and then it hangs on the second.
PATIENCE_SECONDS = 5


def serve_site(*, host: str, port: int, workers: int = 1) -> int:
    """Answer requests until stopped. The settings module is in the environment already."""
    from django.db import connections
    from granian import Granian
    from granian.constants import Interfaces

    trouble = port_trouble(host, port)
    if trouble:
        return stop(trouble)
    connections.close_all()  # a process that is forked must not inherit an open SQLite file
    with queue_beside():
        Granian(
            "propolis.site.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            blocking_threads=4,
            respawn_failed_workers=True,
            workers_kill_timeout=PATIENCE_SECONDS,
            log_level="warning",
        ).serve()
    return 0


def a_port(text: str) -> int:
    """A port as it is typed."""
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 1 << 16):
        raise argparse.ArgumentTypeError("expected a whole number from 1 to 65535")
    return int(text)


def port_trouble(host: str, port: int) -> str:
    """Why nothing can listen there and how to mend it, in a line; empty when something can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as trouble:
            if trouble.errno == errno.EADDRINUSE:
                return f"Port {port} on {host} is in use. Stop what uses it, or pick another with --port"
            return f"Propolis cannot listen on {host} port {port}: {trouble.strerror}"
    return ""


@contextmanager
def queue_beside() -> Iterator[None]:
    """The background queue as a child of this process; it ends when this process does.

    It has a process group of its own: a Ctrl+C meant for the server would end it in the middle of a letter.
    """
    command = [sys.executable, "-m", "propolis.site.queue", str(os.getpid())]
    queue = subprocess.Popen(command, process_group=0)
    try:
        yield
    finally:
        queue.terminate()
        queue.wait(timeout=30)
