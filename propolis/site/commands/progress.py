"""Says how far a long piece of work has come, on a terminal only."""

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

QUIET_SECONDS = 2.0  # work shorter than this needs no word


class Progress:
    """Call it with a short line as often as you like; it shows the newest one, once the work has taken a while."""

    def __init__(self, stream: TextIO | None = None):
        self.stream = stream or sys.stderr
        self.started = time.monotonic()
        self.width = 0

    @property
    def seconds(self) -> float:
        """How long the work has taken."""
        return time.monotonic() - self.started

    def __call__(self, line: str) -> None:
        if self.stream.isatty() and self.seconds >= QUIET_SECONDS:
            self._show(f"{line} ({self.seconds:.0f} s)")

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_) -> None:
        if self.width:
            self._show("")
            self.stream.write("\r")

    def _show(self, line: str) -> None:
        self.stream.write("\r" + line.ljust(self.width))
        self.stream.flush()
        self.width = len(line)


@contextmanager
def stopping_kindly() -> Iterator[Callable[[], bool]]:
    """Take the first Ctrl+C as a wish to stop soon, which the work asks after; the second one ends it at once."""
    asked = False

    def note(*_) -> None:
        nonlocal asked
        asked = True
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)
