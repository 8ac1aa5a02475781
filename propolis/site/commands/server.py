"""Running the web server and the queue side by side, so that one command is enough."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

from propolis.site.commands.trouble import stop


def serve_site(*, host: str, port: int, workers: int = 1) -> int:
    """Answer requests until stopped. The settings module is in the environment already."""
    from granian import Granian
    from granian.constants import Interfaces

    if not is_free(host, port):
        return stop(f"Port {port} on {host} is in use. Stop what uses it, or add --port {port + 1}")
    with queue_beside():
        Granian(
            "propolis.site.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            blocking_threads=4,
            respawn_failed_workers=True,
            log_level="warning",
        ).serve()
    return 0


def is_free(host: str, port: int) -> bool:
    """Whether nothing listens there yet."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


@contextmanager
def queue_beside() -> Iterator[None]:
    """The background queue as a child of this process; it ends when this process does."""
    queue = subprocess.Popen([sys.executable, "-m", "propolis.site.queue"])
    try:
        yield
    finally:
        queue.terminate()
        queue.wait(timeout=30)
