"""Cuts a text where no sentence can go on: at an empty line, a heading, an item of a list, a cell of a table."""

import re
from collections.abc import Iterator
from typing import NamedTuple

NOTHING = re.compile(r"[\s>|:=*_+~-]*")  # an empty line, a rule, the line under a heading or a table's head
QUOTED = re.compile(r"(?:\s*>)+\s?")
HEADING = re.compile(r"\s*#{1,6}\s+")
ITEM = re.compile(r"\s*(?:[-*+•‣◦▪·–—]|\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{2,4})\))\s+")
FENCE = re.compile(r"\s*(?:```|~~~)")
LINK = re.compile(r"\]\([^()\s]*\)")  # the address behind a link in Markdown is not read


class Block(NamedTuple):
    """A piece of text that stands by itself: its first line in the file, from 1, and its lines as one text."""

    line: int
    text: str


def blocks(text: str) -> Iterator[Block]:
    """Every paragraph, heading, item of a list and cell of a table, in order, without the marks that make it one.

    text: plain text or Markdown. Code between fences is left out.
    """
    waiting = Waiting()
    for number, row in enumerate(_rows(text), start=1):
        row = QUOTED.sub("", row, count=1) if ">" in row[:20] else row
        starts = HEADING.match(row) or ITEM.match(row)
        if NOTHING.fullmatch(row):
            yield from waiting.done()
        elif _is_table(row):
            yield from waiting.done()
            yield from (Block(number, cell) for cell in row.split("|") if cell.strip())
        elif starts:
            yield from waiting.done()
            waiting.add(number, row[starts.end() :])
            yield from waiting.done() if HEADING.match(row) else ()
        else:
            waiting.add(number, row)
    yield from waiting.done()


class Waiting:
    """The lines of a block that may go on."""

    def __init__(self) -> None:
        self.first, self.rows = 0, list[str]()

    def add(self, number: int, row: str) -> None:
        self.first = self.first or number
        self.rows.append(row)

    def done(self) -> Iterator[Block]:
        """The block, if there is one; the next line begins another."""
        if self.rows:
            yield Block(self.first, "\n".join(self.rows))
        self.first, self.rows = 0, []


def _rows(text: str) -> Iterator[str]:
    """The lines of a text, however lines end; those of code are empty."""
    rows = LINK.sub("]", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fences = [number for number, row in enumerate(rows) if FENCE.match(row)]
    code = {number for start, end in zip(fences[::2], fences[1::2], strict=False) for number in range(start, end + 1)}
    return ("" if number in code else row for number, row in enumerate(rows))


def _is_table(row: str) -> bool:
    return row.lstrip().startswith("|") or " | " in row
