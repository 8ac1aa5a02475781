"""Reads a table from the text of a CSV file."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from propolis.methods.bad_input import BadInput


@dataclass(frozen=True)
class Row:
    """One row of a table: its line in the file, from 1, and its cells by column, without blanks around them."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


def rows(text: str, needed: Sequence[str] = ()) -> list[Row]:
    """Every row under the heading. Empty lines are passed over.

    text: a whole CSV file. needed: columns it must have; others are kept too.
    Raises BadInput when the heading or a row is not as it should be, or when there is no row at all.
    """
    reader = _lines(text)
    line, heading = next(reader, (1, []))
    columns = [name.strip() for name in heading]
    _check_heading(columns, needed, line)
    found = [Row(line, _cells(columns, cells, line)) for line, cells in reader]
    if not found:
        raise BadInput("at least one row under the heading", line=line + 1)
    return found


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as trouble:
        raise BadInput(f"rows of comma-separated values ({trouble})", line=reader.line_num) from None


def _check_heading(columns: Sequence[str], needed: Sequence[str], line: int) -> None:
    if not columns:
        raise BadInput(f"a heading{' with ' + ', '.join(needed) if needed else ''}; the file is empty", line=1)
    for column in columns:
        if columns.count(column) > 1:
            raise BadInput("every column to have a name of its own", found=column, line=line)
    for column in needed:
        if column not in columns:
            raise BadInput(f"a column named {column}", found=", ".join(columns), line=line)


def _cells(columns: Sequence[str], cells: Sequence[str], line: int) -> dict[str, str]:
    if len(cells) != len(columns):
        raise BadInput(f"{len(columns)} cells, as in the heading", found=f"{len(cells)} cells", line=line)
    return {column: cell.strip() for column, cell in zip(columns, cells, strict=True)}
