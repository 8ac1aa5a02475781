"""Reading the file a command is given, and refusing it in one line: the file, its line and what was expected."""

import gzip
import sys
import zlib
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TypeVar

from propolis.methods.bad_input import BadInput
from propolis.site.commands.trouble import stop

GZIP = b"\x1f\x8b"
Found = TypeVar("Found")


class Unusable(Exception):
    """What was given cannot be used; the text is the line to say."""


def read(name: str, reader: Callable[[str], Found]) -> Found:
    """What a reader makes of the text of a file. Raises Unusable, naming the file, when it can make nothing of it."""
    text = text_of(name)
    return checked(name, lambda: reader(text))


def checked(name: str, check: Callable[[], Found]) -> Found:
    """What a check of something from a file answers. Raises Unusable, naming the file, when it cannot be checked."""
    try:
        return check()
    except BadInput as trouble:
        raise Unusable(f"{name}: {trouble}") from None


def text_of(name: str) -> str:
    """The text of a file, plain or gzip; - is standard input. Raises Unusable when it is not there or is not text."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        raw = gzip.decompress(raw) if raw.startswith(GZIP) else raw
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = raw[: trouble.start].count(b"\n") + 1
        raise Unusable(f"{name}: line {line}: expected text in UTF-8; save the file again in that encoding") from None
    except (OSError, EOFError, zlib.error) as trouble:
        why = getattr(trouble, "strerror", None) or trouble
        raise Unusable(f"{name}: line 1: expected a file that can be read: {why}") from None


def refusing(run: Callable[..., int]) -> Callable[..., int]:
    """A command that answers what cannot be used with one clear line and exit code 2."""

    @wraps(run)
    def wrapped(arguments) -> int:
        try:
            return run(arguments)
        except (Unusable, BadInput) as trouble:
            return stop(str(trouble))

    return wrapped
