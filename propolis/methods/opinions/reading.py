"""Reads a conversation from tables: Polis's own exports, long and wide, and the plain long layout."""

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from propolis.methods.bad_input import BadInput
from propolis.methods.opinions.answers import Answers, collect

LONG = (  # participant, statement, answer, moment
    ("voter-id", "comment-id", "vote", "timestamp"),
    ("participant", "statement", "vote", "timestamp-ms"),
)
WIDE_FIRST = "participant"
STATEMENTS = (("comment-id", "moderated", "is-meta", "comment-body"), ("statement", "moderated", "is-meta", "text"))
WHOLE = re.compile(r"-?[0-9]{1,18}")
SIGNS = {"1": 1, "-1": -1, "0": 0, "1.0": 1, "-1.0": -1, "0.0": 0}
ANSWER = "1 for agree, -1 for disagree or 0 for pass"
TAKEN_OUT = "-1"
YES = frozenset(("true", "t", "1", "yes"))
Ids = np.ndarray


@dataclass(frozen=True)
class Statement:
    """One statement that people answer. is_live: whether it is part of the map, or was taken out."""

    id: str
    text: str
    is_live: bool


@dataclass(frozen=True)
class Table:
    """Rows under their heading, every one as long as it, with the text they were read from."""

    text: str
    heading: list[str]
    columns: list[Sequence[str]]

    def column(self, name: str) -> Sequence[str]:
        return self.columns[self.heading.index(name)]

    def refuse(self, expected: str, row: int, found: object) -> BadInput:
        """What to raise for a row, from 0, whose line is looked for only now."""
        return BadInput(expected, found=found, line=_line_of(self.text, row + 1))


def read_votes(text: str, known: Sequence[Statement] = ()) -> Answers:
    """The answers of a file in any of the layouts, told by its heading. known: statements listed apart.

    Raises BadInput for a heading that is none of them and for the first row that is not as it should be.
    """
    table = _table(text)
    layout = next((one for one in LONG if set(one[:3]) <= set(table.heading)), None)
    if layout is None and any(WHOLE.fullmatch(name) for name in table.heading) and WIDE_FIRST in table.heading:
        people, statements, answers = _wide(table)
    elif layout is None:
        wanted = " or ".join(",".join(one[:3]) for one in LONG)
        raise BadInput(f"columns {wanted}, or participant and one column for each statement",
                       found=",".join(table.heading), line=1)  # fmt: skip
    else:
        people, statements, answers = _long(table, layout)
    if not len(answers):
        raise BadInput("at least one answer", line=2)
    numbered = _ids([one.id for one in known]) if known else None
    if numbered is not None and numbered.dtype.kind != statements.dtype.kind:
        numbered, statements = numbered.astype(str), statements.astype(str)
    return collect(people, statements, answers, numbered)


def read_statements(text: str) -> list[Statement]:
    """The statements of a conversation. Those moderated -1, and those about the conversation itself, are taken out.

    Raises BadInput for a missing column and for an id that is missing or there twice.
    """
    table = _table(text)
    layout = max(reversed(STATEMENTS), key=lambda one: len(set(one) & set(table.heading)))
    if layout[0] not in table.heading:
        raise BadInput(f"a column {layout[0]}", found=",".join(table.heading), line=1)
    blank = [""] * len(table.columns[0])
    moderated, meta, said = (table.column(name) if name in table.heading else blank for name in layout[1:])
    found: dict[str, Statement] = {}
    for row, name in enumerate(table.column(layout[0])):
        if not name or name in found:
            raise table.refuse(f"each {layout[0]} once", row, name)
        is_live = moderated[row] != TAKEN_OUT and meta[row].lower() not in YES
        found[name] = Statement(name, said[row], is_live)
    return list(found.values())


def _long(table: Table, layout: tuple[str, str, str, str]) -> tuple[Ids, Ids, np.ndarray]:
    people, statements, votes = (table.column(name) for name in layout[:3])
    for name, column in zip(layout[:2], (people, statements), strict=True):
        if "" in set(column):
            raise table.refuse(f"the column {name} to be filled in", column.index(""), "nothing")
    answers = _each(table, votes, SIGNS.get, ANSWER)
    order = _order(table, layout[3])
    found = _ids(people), _ids(statements), np.array(answers, dtype=np.int8)
    return found if order is None else (found[0][order], found[1][order], found[2][order])


def _order(table: Table, moment: str) -> np.ndarray | None:
    """Rows by time, where the file tells it, as the last answer counts; else None, and the file's order counts."""
    if moment not in table.heading:
        return None
    moments = _each(table, table.column(moment), lambda text: _whole(text or "-1"), f"a whole number in {moment}")
    return np.argsort(np.array(moments), kind="stable")


def _wide(table: Table) -> tuple[Ids, Ids, np.ndarray]:
    """One row a person and one column a statement; an empty cell is no answer."""
    names = [name for name in table.heading if WHOLE.fullmatch(name)]
    people = table.column(WIDE_FIRST)
    twice = len(set(people)) != len(people) or "" in people
    if twice:
        row = next(row for row, name in enumerate(people) if not name or name in people[:row])
        raise table.refuse("each participant once", row, people[row])
    rows, columns, answers = [], [], []
    for place, name in enumerate(names):
        signs = _each(
            table, table.column(name), lambda text: SIGNS.get(text, None if text else 9), f"{ANSWER}, or nothing"
        )
        there = [row for row, sign in enumerate(signs) if sign != 9]
        rows += there
        columns += [place] * len(there)
        answers += [signs[row] for row in there]
    return _ids(people)[rows], _ids(names)[columns], np.array(answers, dtype=np.int8)


def _each(table: Table, column: Sequence[str], read: Callable[[str], int | None], expected: str) -> list[int]:
    """What every cell says. Raises BadInput for the first that says nothing that can be read."""
    meaning = {text: read(text) for text in set(column)}
    if None in meaning.values():
        row = next(row for row, text in enumerate(column) if meaning[text] is None)
        raise table.refuse(expected, row, column[row])
    return [meaning[text] for text in column]  # type: ignore[misc]


def _whole(text: str) -> int | None:
    return int(text) if WHOLE.fullmatch(text) else None


def _ids(names: Sequence[str]) -> Ids:
    """Ids as whole numbers where all of them are, as `7` and not `07`; else as text."""
    distinct = {name: _whole(name) for name in set(names)}
    if all(value is not None and value >= 0 and str(value) == name for name, value in distinct.items()):
        return np.array([distinct[name] for name in names], dtype=np.int64)
    return np.array(names, dtype=str)


def _table(text: str) -> Table:
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, strict=True)
    try:
        rows = [[cell.strip() for cell in cells] for cells in reader if any(cells)]
    except csv.Error as trouble:
        raise BadInput(f"rows of comma-separated values ({trouble})", line=reader.line_num) from None
    if not rows:
        raise BadInput("a heading; the file is empty", line=1)
    heading = [name.lower().replace("_", "-") for name in rows[0]]
    twice = next((name for name in heading if heading.count(name) > 1), None)
    if twice is not None:
        raise BadInput("every column to have a name of its own", found=twice, line=1)
    for number, cells in enumerate(rows):
        if len(cells) != len(heading):
            found = f"{len(cells)} cells"
            raise BadInput(f"{len(heading)} cells, as in the heading", found=found, line=_line_of(text, number))
    if len(rows) == 1:
        raise BadInput("at least one row under the heading", line=2)
    return Table(text, heading, list(zip(*rows[1:], strict=True)))


def _line_of(text: str, row: int) -> int:
    """The line of a row that is not empty; 0 is the heading's."""
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    for cells in reader:
        if any(cells):
            if row == 0:
                return reader.line_num
            row -= 1
    return reader.line_num
