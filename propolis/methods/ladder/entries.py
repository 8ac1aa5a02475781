"""What the ladder reads: entries of a record, and which of them stand on the lived-experience side."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from propolis.methods.bad_input import BadInput
from propolis.methods.ladder.table import ACTS, ALSO, CODES, PERSPECTIVES, POWERS

MONTHS = 6
NOBODY_KNOWN = ""  # a perspective that is not known, and someone who cannot be told from others


@dataclass(frozen=True)
class Entry:
    """One act: by whom, from which perspective then, with which of the five powers if any, about what, and when.

    by: a person's code; empty when nobody can say who. builds_on: the things it follows from. codes: what else it says.
    about: the thing it is about. option: the option it belongs to, when that is another thing.
    """

    by: str
    perspective: str
    act: str
    power: str | None
    builds_on: tuple[str, ...]
    codes: frozenset[str]
    at: datetime
    about: str
    option: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """What it is evidence of, by the table."""
        return frozenset(ACTS.get(self.act, ())).union(*(CODES.get(code, ()) for code in self.codes))

    @property
    def function(self) -> str | None:
        """The power it is part of, if any."""
        return self.power or ALSO.get(self.act)


def lived_side(*, is_community_led: bool) -> frozenset[str]:
    """The perspectives that make the lived-experience side: people who use services and carers, and in a project that
    the community leads, the community too."""
    return frozenset(PERSPECTIVES[: 3 if is_community_led else 2])


def in_window(entries: Sequence[Entry], as_of: date) -> list[Entry]:
    """The entries of the six months up to a day, that day with them. Older evidence is stale."""
    first = first_day(as_of)
    return [entry for entry in entries if first <= entry.at.date() <= as_of]


def first_day(as_of: date) -> date:
    """The first of the six months that end on a day: for 4 November it is 5 May, for 30 August it is 1 March."""
    year, month = divmod(as_of.year * 12 + as_of.month - 1 - MONTHS, 12)
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(as_of.day, monthrange(year, month + 1)[1])) + timedelta(days=1)


def check(entry: Entry, line: int | None = None) -> Entry:
    """The entry itself. Raises BadInput for a power or a perspective that is none."""
    if entry.power is not None and entry.power not in POWERS:
        raise BadInput(f"one of the powers {', '.join(POWERS)}, or nothing", found=entry.power, line=line)
    if entry.perspective not in (*PERSPECTIVES, NOBODY_KNOWN):
        raise BadInput(f"one of the perspectives {', '.join(PERSPECTIVES)}", found=entry.perspective, line=line)
    return entry
