"""From text to rows, each with the number of the line it starts on, and from a cell to a value."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from propolis.steps.planning.polis_files.faults import BrokenFile

_WHOLE = re.compile(r"-?[0-9]{1,18}", re.ASCII)
_TRUE, _FALSE = {"true", "t", "1"}, {"false", "f", "0", ""}


def rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each row, empty lines left out; a quoted cell may hold line breaks.

    Raises BrokenFile for a quotation mark that is never closed and a row that is longer or shorter than the first.
    """
    reader, start, width = csv.reader(StringIO(text, newline=""), strict=True), 1, 0
    try:
        for cells in reader:
            if cells:
                width = width or len(cells)
                if len(cells) != width:
                    raise BrokenFile("file-row-length", file=file, line=start, found=len(cells), expected=width)
                yield start, cells
            start = reader.line_num + 1
    except csv.Error:
        raise BrokenFile("file-quotes", file=file, line=start) from None


def whole(cell: str, file: str, line: int, column: str) -> int:
    """A whole number. Raises BrokenFile."""
    if not _WHOLE.fullmatch(cell.strip()):
        raise BrokenFile("file-not-a-number", file=file, line=line, column=column, found=brief(cell))
    return int(cell)


def sign(cell: str, file: str, line: int, reason: str) -> int:
    """-1, 0 or 1. Raises BrokenFile with the reason given."""
    if cell.strip() not in ("-1", "0", "1"):
        raise BrokenFile(reason, file=file, line=line, found=brief(cell))
    return int(cell)


def flag(cell: str, file: str, line: int, column: str) -> bool:
    """Yes or no, as the programs that write such files spell it. Raises BrokenFile."""
    if cell.strip().lower() not in _TRUE | _FALSE:
        raise BrokenFile("file-not-yes-or-no", file=file, line=line, column=column, found=brief(cell))
    return cell.strip().lower() in _TRUE


def brief(cell: str) -> str:
    """What was found, short enough for a sentence."""
    return cell if len(cell) <= 30 else f"{cell[:30]}…"
