"""Reads what the ladder needs from the text of an exported record."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from propolis.methods.bad_input import BadInput
from propolis.methods.ladder.entries import NOBODY_KNOWN, Entry, check
from propolis.methods.ladder.table import CODES, FOLLOWS_FROM

FORMAT = "propolis-record/1"
FIELDS = ("number", "act", "power", "by", "perspective", "at", "about", "says")
COMES_IN = ("projects.start_project", "projects.join")
LEAVES, CHANGES = "projects.leave", "projects.change_perspective"


@dataclass(frozen=True)
class Record:
    """A project's entries in their order, whether the community leads it, and who came, changed and left when."""

    entries: tuple[Entry, ...]
    is_community_led: bool
    moves: tuple[tuple[date, str, str], ...]

    @property
    def last_day(self) -> date:
        """The day of the newest entry."""
        return max(entry.at.date() for entry in self.entries)

    def members(self, as_of: date) -> Mapping[str, int]:
        """Perspective -> how many members spoke from it at the end of a day."""
        perspectives = {by: perspective for day, by, perspective in self.moves if day <= as_of}
        return Counter(perspective for perspective in perspectives.values() if perspective)


def read(text: str) -> Record:
    """A project's record from its export: a header, then one entry a line. It is not checked for having been changed.

    Raises BadInput, with the line, for anything else, for entries out of order, and for unknown powers or perspectives.
    """
    rows = [(line, _object(row, line)) for line, row in enumerate(text.split("\n"), start=1) if row.strip()]
    if not rows or rows[0][1].get("format") != FORMAT:
        raise BadInput(f"an exported record, with {FORMAT} in its first line", line=rows[0][0] if rows else 1)
    if len(rows) == 1:
        raise BadInput("at least one entry under the header", line=rows[0][0] + 1)
    entries = [(line, _fields(row, number, line)) for number, (line, row) in enumerate(rows[1:], start=1)]
    known = {row["by"] for _, row in entries if row["act"] in COMES_IN}
    return Record(
        entries=tuple(check(_entry(row, known, line), line) for line, row in entries),
        is_community_led=any(_says(row, "level") == "community" for _, row in entries if row["act"] == COMES_IN[0]),
        moves=tuple(_moves([row for _, row in entries])),
    )


def _object(row: str, line: int) -> dict:
    try:
        found = json.loads(row)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise BadInput("one JSON object a line", found=row, line=line)
    return found


def _fields(row: dict, number: int, line: int) -> dict:
    """The row itself, once it has all that is read from it."""
    for field in FIELDS:
        if field not in row:
            raise BadInput(f"an entry with the field {field}", line=line)
    if row["number"] != number:
        raise BadInput(f"entry number {number}", found=row["number"], line=line)
    if not isinstance(row["says"], dict) or not all(isinstance(row[field], str) for field in FIELDS[1:-1]):
        raise BadInput("text in every field of an entry, and an object in says", line=line)
    return row


def _entry(row: dict, known: set[str], line: int) -> Entry:
    says = row["says"]
    return Entry(
        by=row["by"] if row["by"] in known else NOBODY_KNOWN,  # an alias, used once so that nobody can tell who
        perspective=row["perspective"],
        act=row["act"],
        power=row["power"] or None,
        builds_on=tuple(thing for name in FOLLOWS_FROM for thing in _listed(says.get(name))),
        codes=frozenset(code for code in CODES if says.get(code) is True or code in says.values()),
        at=_moment(row["at"], line),
        about=row["about"].rpartition(":")[2],
        option=_says(row, "round"),
    )


def _moves(rows: Sequence[dict]) -> list[tuple[date, str, str]]:
    """Who came in, changed the perspective they speak from, or left, and on which day; who leaves has none."""
    moves = []
    for row in rows:
        if row["act"] in (*COMES_IN, LEAVES, CHANGES):
            perspective = {LEAVES: "", CHANGES: _says(row, "to")}.get(row["act"], row["perspective"])
            moves.append((_moment(row["at"], 0).date(), row["by"], perspective))
    return moves


def _says(row: dict, name: str) -> str:
    found = row["says"].get(name)
    return found if isinstance(found, str) else ""


def _listed(value: object) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _moment(text: str, line: int) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadInput("a moment such as 2026-05-04T09:00:00.000000Z", found=text, line=line) from None
