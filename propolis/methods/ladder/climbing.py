"""From entries to the rung they are evidence of, and what is missing for the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from propolis.methods.ladder.conditions import CONDITIONS, Log
from propolis.methods.ladder.entries import Entry, check, first_day, in_window, lived_side
from propolis.methods.ladder.shares import by_perspective
from propolis.methods.ladder.table import POWERS, ROWS, RUNGS


@dataclass(frozen=True)
class Condition:
    """One condition of a row: its code, how much there is, how much it takes."""

    code: str
    there_is: Fraction | int
    it_takes: Fraction | int

    @property
    def is_met(self) -> bool:
        return self.there_is >= self.it_takes


@dataclass(frozen=True)
class Standing:
    """Where a project stands. rung: 2 to 7, or None when there is not enough to say; the first rung is never given.

    first_day, up_to: the days from and to which acts count. shares: power -> perspective -> share.
    rows: rung -> its conditions.
    """

    rung: int | None
    first_day: date
    up_to: date
    acts: int
    shares: Mapping[str, Mapping[str, Fraction]]
    rows: Mapping[int, tuple[Condition, ...]]

    @property
    def needs_review(self) -> bool:
        """Whether someone should look, in private: no sum can tell why there is so little."""
        return self.rung is None

    @property
    def next_rung(self) -> int | None:
        """The rung above, if there is one."""
        above = (self.rung or 1) + 1
        return above if above <= len(RUNGS) else None

    @property
    def missing(self) -> tuple[Condition, ...]:
        """What the rung above takes and is not there yet."""
        return tuple(one for one in self.rows.get(self.next_rung or 0, ()) if not one.is_met)


def ladder(
    entries: Sequence[Entry], *, members: Mapping[str, int], as_of: date, is_community_led: bool = False
) -> Standing:
    """The rung that the acts of six months are evidence of: the highest whose whole row is met.

    entries: in any order. members: perspective -> how many members speak from it. as_of: the last day that counts.
    Raises BadInput for a power or a perspective that is none. Source: the seven rungs are those of Think Local Act
    Personal and the National Co-production Advisory Group; what each takes is our own.
    """
    side = lived_side(is_community_led=is_community_led)
    counting = in_window([check(entry) for entry in entries], as_of)
    lived = tuple(entry for entry in counting if entry.perspective in side)
    service = tuple(entry for entry in counting if entry.perspective not in side)
    log = Log(lived, service, side, members)
    found = {code: Condition(code, *amounts(log)) for code, amounts in CONDITIONS.items()}
    rows = {rung: tuple(found[code] for code in codes) for rung, codes in ROWS.items()}
    return Standing(
        rung=max((rung for rung, row in rows.items() if all(one.is_met for one in row)), default=None),
        first_day=first_day(as_of),
        up_to=as_of,
        acts=len(counting),
        shares={power: by_perspective([one for one in counting if one.function == power], side) for power in POWERS},
        rows=rows,
    )
