"""From the bytes of an upload to its text."""

import gzip
import zlib
from io import BytesIO

from propolis.steps.planning.polis_files.faults import BrokenFile

LIMIT = 64 * 1024 * 1024
GZIP = b"\x1f\x8b"


def text_of(data: bytes, file: str, *, limit: int = LIMIT) -> str:
    """The text of a plain or gzip file in UTF-8, told apart by its first bytes and not by its name.

    limit is in bytes once unpacked: a small file can be made to unpack into an endless one. Raises BrokenFile.
    """
    plain = _unpacked(data, file, limit) if data.startswith(GZIP) else data
    if len(plain) > limit:
        raise BrokenFile("file-too-big", file=file, most=limit // 1024**2)
    text = _decoded(plain, file)
    if not text.strip():
        raise BrokenFile("file-empty", file=file)
    return text


def _unpacked(data: bytes, file: str, limit: int) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            return packed.read(limit + 1)
    except EOFError:
        raise BrokenFile("file-cut-short", file=file) from None
    except (OSError, zlib.error):
        raise BrokenFile("file-not-gzip", file=file) from None


def _decoded(plain: bytes, file: str) -> str:
    try:
        text = plain.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BrokenFile("file-not-utf-8", file=file, line=plain.count(b"\n", 0, fault.start) + 1) from None
    if "\0" in text:
        raise BrokenFile("file-not-utf-8", file=file, line=text.count("\n", 0, text.index("\0")) + 1)
    return text
