"""`propolis record verify`: checks an exported record, with no database and no network."""

import gzip
import re
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from propolis.record.verify import NotARecord, Report, verify
from propolis.site.commands.trouble import stop

HEAD = re.compile(r"[0-9a-f]{64}")
GZIP = b"\x1f\x8b"
LONGEST_LINE = 1 << 20  # a thousand times a usual entry; no file can fill the memory with one line


def add_parser(subparsers) -> None:
    record = subparsers.add_parser("record", help="checks an exported record")
    verbs = record.add_subparsers(title="commands", required=True, metavar="COMMAND")
    parser = verbs.add_parser("verify", help="says whether a record is whole and unchanged")
    parser.add_argument("file", metavar="FILE", help="an exported record, plain or gzip; - reads standard input")
    parser.add_argument("--head", metavar="HASH", help="a head that someone noted down earlier")
    parser.set_defaults(run=run)


def run(arguments) -> int:
    """Check one file. 0: whole and unchanged; 1: broken, and where; 2: it could not be checked."""
    head = (arguments.head or "").strip().lower()
    if arguments.head is not None and not HEAD.fullmatch(head):
        return stop("--head: expected 64 characters from 0-9 and a-f, as the record page prints it")
    try:
        with _opened(arguments.file) as stream:
            report = verify(_lines(stream), head)
    except NotARecord as trouble:
        return stop(f"{arguments.file}: {trouble}")
    except (OSError, EOFError, zlib.error) as trouble:
        return stop(f"{arguments.file}: line 1: expected an exported record, and it cannot be read: {_why(trouble)}")
    return _say(report)


def _say(report: Report) -> int:
    if not report.is_good:
        print(f"Broken: {report.fault}")
        return 1
    print(f"Good: whole and unchanged.\nentries {report.entries}\nhead    {report.head}")
    return 0


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    with open(sys.stdin.fileno() if name == "-" else name, "rb", closefd=name != "-") as stream:
        yield gzip.GzipFile(fileobj=stream) if stream.peek(2)[:2] == GZIP else stream


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Text, a line at a time. A byte that is no UTF-8 stays odd, so that the entry it stands in is found."""
    encoding = "utf-8-sig"  # some editors put a mark before the first line
    while line := stream.readline(LONGEST_LINE):
        yield line.decode(encoding, errors="surrogateescape")
        encoding = "utf-8"


def _why(trouble: Exception) -> str:
    return getattr(trouble, "strerror", None) or str(trouble)
