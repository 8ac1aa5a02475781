"""The conditions of the rows: each gives how much there is and how much it takes.

Each can only gain by an act of the lived-experience side, and only lose by a power that the other side uses. Why that
is so stands in docs/methods/ladder.md; the tests try to break it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from propolis.methods.ladder.entries import NOBODY_KNOWN, Entry
from propolis.methods.ladder.shares import by_perspective
from propolis.methods.ladder.table import POWERS

PEOPLE = 3  # on the lived-experience side, or all of them if they are fewer
TOUCHPOINTS = 2  # days
HALF, THIRD = Fraction(1, 2), Fraction(1, 3)
Amounts = tuple[Fraction | int, Fraction | int]  # there is, it takes


@dataclass(frozen=True)
class Log:
    """The entries that count, by side, and how many members there are of each perspective."""

    lived: tuple[Entry, ...]
    service: tuple[Entry, ...]
    side: frozenset[str]
    members: Mapping[str, int]

    @property
    def lived_members(self) -> int:
        """How many members there are on the lived-experience side."""
        return sum(number for perspective, number in self.members.items() if perspective in self.side)

    @property
    def people(self) -> int:
        """How many different people it takes, so that one keen person is not taken for a side of the table."""
        return max(1, min(PEOPLE, self.lived_members))

    def opened(self, kind: str) -> list[Entry]:
        """What opens something: from the other side it counts only when it uses none of the five powers."""
        return _of_kind([*self.lived, *(entry for entry in self.service if entry.power is None)], kind)


def _of_kind(entries: Iterable[Entry], kind: str) -> list[Entry]:
    return [entry for entry in entries if kind in entry.kinds]


def _people(entries: Iterable[Entry]) -> int:
    return len({entry.by for entry in entries} - {NOBODY_KNOWN})


def _options(entries: Iterable[Entry], kind: str) -> set[str]:
    return {entry.option or entry.about for entry in _of_kind(entries, kind)}


def opened(kind: str) -> Callable[[Log], Amounts]:
    """At least one such thing was opened, offered or stated."""
    return lambda log: (min(1, len(log.opened(kind))), 1)


def window(log: Log) -> Amounts:
    """People could say something, and before the other side first decided. What they said shows that they could."""
    ways_in = [*log.opened("window"), *(entry for entry in log.lived if entry.power or "feedback" in entry.kinds)]
    first = min((entry.at for entry in ways_in), default=None)
    decided = min((entry.at for entry in _of_kind(log.service, "decision")), default=None)
    return int(first is not None and (decided is None or first < decided)), 1


def people_in(power: str) -> Callable[[Log], Amounts]:
    """Enough different people of the lived-experience side used a power."""
    return lambda log: (_people(entry for entry in log.lived if entry.function == power), log.people)


def feedback_people(log: Log) -> Amounts:
    """Enough different people of the lived-experience side said what they thought of it."""
    return _people(_of_kind(log.lived, "feedback")), log.people


def touchpoints(log: Log) -> Amounts:
    """The lived-experience side acted on different days."""
    days: set[date] = {entry.at.date() for entry in log.lived if entry.function or entry.kinds}
    return min(TOUCHPOINTS, len(days)), TOUCHPOINTS


def traced(log: Log) -> Amounts:
    """What the lived-experience side put in changed a text, as they say themselves.

    They wrote a text that follows from something of theirs, or said that their objection is met.
    """
    theirs = {entry.about for entry in log.lived}
    wrote = [entry for entry in _of_kind(log.lived, "author") if theirs.intersection(entry.builds_on)]
    return min(1, len(wrote) + len(_of_kind(log.lived, "met"))), 1


def agenda_third(log: Log) -> Amounts:
    """The share of the lived-experience side in the agenda, nobody counting for more than a quarter."""
    acts = [entry for entry in (*log.lived, *log.service) if entry.function == "agenda"]
    shares = by_perspective(acts, log.side)
    return sum((share for perspective, share in shares.items() if perspective in log.side), Fraction(0)), THIRD


def options_half(log: Log) -> Amounts:
    """Of the options that were decided on, the share that the lived-experience side wrote or changed, and decided on.

    An option nobody of that side wrote counts against it once the other side decides on it, whoever notes the outcome.
    """
    written = _options(log.lived, "author")
    shared = written & _options(log.lived, "stance")
    others = (_options(log.service, "stance") | _options(log.service, "decision")) - written
    return Fraction(len(shared), max(1, len(shared) + len(others))), HALF


def quorum(log: Log) -> Amounts:
    """On one option, at least half the lived-experience side decided, and enough different people: how many did."""
    takes = max(log.people, -(-log.lived_members // 2))
    if _of_kind(log.lived, "quorum"):
        return takes, takes
    return max((_people(stances) for stances in _stances(log)), default=0), takes


def quorum_each(log: Log) -> Amounts:
    """On one option, at least half the members of each perspective of that side decided: perspectives that did."""
    takes = {one: -(-number // 2) for one, number in log.members.items() if one in log.side and number}
    return max((_quorate(stances, takes) for stances in _stances(log)), default=0), max(1, len(takes))


def _quorate(stances: list[Entry], takes: Mapping[str, int]) -> int:
    return sum(
        _people(entry for entry in stances if entry.perspective == one) >= number for one, number in takes.items()
    )


def _stances(log: Log) -> Iterable[list[Entry]]:
    """What the lived-experience side decided, option by option."""
    options: dict[str, list[Entry]] = defaultdict(list)
    for entry in _of_kind(log.lived, "stance"):
        options[entry.option or entry.about].append(entry)
    return options.values()


def kept(log: Log) -> Amounts:
    """No decision was set aside by someone on the other side."""
    return int(not _of_kind(log.service, "set-aside")), 1


def measure(log: Log) -> Amounts:
    """Someone on the lived-experience side chose what is measured."""
    return min(1, len(_of_kind(log.lived, "measure"))), 1


CONDITIONS: dict[str, Callable[[Log], Amounts]] = {
    "learning": opened("learning"),
    "notice": opened("notice"),
    "window": window,
    "reply": opened("reply"),
    **{f"{power}-people": people_in(power) for power in POWERS},
    "feedback-people": feedback_people,
    "touchpoints": touchpoints,
    "traced": traced,
    "agenda-third": agenda_third,
    "options-half": options_half,
    "quorum": quorum,
    "quorum-each": quorum_each,
    "kept": kept,
    "remit": opened("remit"),
    "recognition": opened("recognition"),
    "measure": measure,
}
