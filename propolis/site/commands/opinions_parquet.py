"""Reads the answers of a conversation from Parquet, sorted out of memory, by way of DuckDB.

The answers are read some people at a time, put into order, and kept in one file of whole numbers that the map then
reads piece by piece. So memory does not grow with the number of answers.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from propolis.site.commands.inputs import Unusable

if TYPE_CHECKING:
    from propolis.methods.opinions import Answers, Statement

MAGIC = b"PAR1"
ANSWERS_AT_ONCE = 4_000_000
MEMORY = "500MB"
MISSING = "{name}: expected the extra that reads Parquet: pip install 'propolis[duckdb]'"
LAYOUTS = (("participant", "statement", "vote", "timestamp_ms"), ("voter-id", "comment-id", "vote", "timestamp"))


def is_parquet(name: str) -> bool:
    """Whether a file says of itself that it is Parquet."""
    try:
        with open(name, "rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def read_parquet(
    name: str, listed: list["Statement"], folder: Path, on_disk: bool, tell=lambda line: None
) -> "Answers":
    """The answers of a Parquet file. folder: for work; on_disk: whether the answers stay there or come into memory.

    Raises Unusable when DuckDB is not installed, and for a file with other columns or other answers.
    """
    try:
        import duckdb
    except ImportError:
        raise Unusable(MISSING.format(name=name)) from None
    try:
        with duckdb.connect() as database:
            database.execute(f"SET memory_limit='{MEMORY}'; SET threads=1; SET temp_directory='{folder}'")
            return _read(database, name, listed, folder, on_disk, tell)
    except duckdb.Error as trouble:
        raise Unusable(f"{name}: expected a Parquet file that can be read: {str(trouble).splitlines()[0]}") from None


def _read(
    database: Any, name: str, listed: list["Statement"], folder: Path, on_disk: bool, tell: Callable[[str], object]
) -> "Answers":
    from propolis.methods.opinions.answers import Answers, parts

    _view(database, name)
    statements = _statements(database, listed)
    path = folder / "cells"
    people, counts = [], []
    with path.open("wb") as stream:
        for first, last in _ranges(database):
            tell(f"reading the answers: participant {first}")
            who, cells = _sorted(database, first, last, statements)
            names, numbers = np.unique(who, return_counts=True)
            people.append(names)
            counts.append(numbers)
            cells.tofile(stream)
    starts = np.concatenate([[0], np.cumsum(np.concatenate(counts))])
    cells = np.memmap(path, dtype=np.int32, mode="r") if on_disk else np.fromfile(path, dtype=np.int32)
    return Answers(np.concatenate(people), statements, tuple(parts(starts, cells)))


def _view(database: Any, name: str) -> None:
    """Call the file's columns by our names. The last answer is that of the latest moment, then of the last row."""
    source = database.read_parquet(name, file_row_number=True)
    layout = next((one for one in LAYOUTS if set(one[:3]) <= set(source.columns)), None)
    if layout is None:
        wanted = " or ".join(",".join(one[:3]) for one in LAYOUTS)
        raise Unusable(f"{name}: expected columns {wanted}, found {','.join(source.columns[:-1])}")
    who, what, said, moment = (f'"{column}"' for column in layout)
    when = moment if layout[3] in source.columns else "0"
    source.create_view("file")
    database.execute(
        f"CREATE VIEW answers AS SELECT {who} AS who, {what} AS what, {said} AS said, {when} AS moment, "
        "file_row_number AS place FROM file"
    )
    wrong = database.execute(
        "SELECT place, who, what, said FROM answers WHERE said IS NULL OR said NOT IN (-1, 0, 1) OR who IS NULL "
        "OR what IS NULL ORDER BY place LIMIT 1"
    ).fetchone()
    if database.execute("SELECT count(*) FROM answers").fetchone()[0] == 0:
        raise Unusable(f"{name}: expected at least one answer")
    if wrong:
        found = ", ".join(str(one) for one in wrong[1:])
        expected = "a participant, a statement, and 1 for agree, -1 for disagree or 0 for pass"
        raise Unusable(f"{name}: row {wrong[0] + 1}: expected {expected}, found {found}")


def _statements(database: Any, listed: list["Statement"]) -> np.ndarray:
    """Ids of all statements, rising, those without answers too."""
    found = database.execute("SELECT DISTINCT what FROM answers").fetchnumpy()["what"]
    if found.dtype.kind not in "iu":
        return np.unique(np.concatenate([found.astype(str), np.array([one.id for one in listed], dtype=str)]))
    known = [int(one.id) for one in listed if one.id.isdigit()]
    return np.unique(np.concatenate([found, np.array(known, dtype=found.dtype)]))


def _ranges(database: Any) -> Iterator[tuple[Any, Any]]:
    """First and last participants of stretches that hold about so many answers each."""
    rows = database.execute("SELECT who, count(*) AS number FROM answers GROUP BY who ORDER BY who").fetchnumpy()
    who, ends = np.asarray(rows["who"]), np.cumsum(rows["number"])
    stretch = (ends - 1) // ANSWERS_AT_ONCE
    firsts = np.flatnonzero(np.append(True, np.diff(stretch) > 0))
    lasts = np.append(firsts[1:], len(who)) - 1
    values = who.tolist()
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        yield values[first], values[last]


def _sorted(database: Any, first: Any, last: Any, statements: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The last answers of some people in order: who gave each, and its cell."""
    rows = database.execute(
        "SELECT who, what, arg_max(said, (moment, place)) AS said FROM answers "
        "WHERE who BETWEEN ? AND ? GROUP BY who, what",
        [first, last],
    ).fetchnumpy()
    who, what = (np.asarray(rows[name]) for name in ("who", "what"))
    who, what = (one if one.dtype.kind in "iu" else one.astype(str) for one in (who, what))
    cells = np.searchsorted(statements, what).astype(np.int32) * 3 + np.asarray(rows["said"], dtype=np.int32) + 1
    order = np.lexsort((cells, who))
    return who[order], cells[order]
