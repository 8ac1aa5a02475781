"""Which numbers can be shown so that nobody can be picked out of them. Pure.

Answers are shown in bundles. A bundle mixes the answers of at least `floor` people, and every number on a page is a
sum of whole bundles. A person is in one bundle of first answers and, if they changed their mind after it was shown, in
at most one bundle of changes, made at the close. So nothing cancels out: whatever is added or taken away, over any
number of pages kept from any number of days, a result that says anything at all mixes at least `floor` people.

Source of the threshold and of the two attacks (one page less the page before; the total less the cells shown):
docs/methods/small-numbers.md.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

FLOOR = 5
TOGETHER = "together"
AGREE, PASS, DISAGREE = 1, 0, -1
VALUES = (AGREE, DISAGREE, PASS)


@dataclass(frozen=True)
class Counts:
    """How many people agree, disagree and pass."""

    agree: int = 0
    disagree: int = 0
    passed: int = 0

    @property
    def people(self) -> int:
        return self.agree + self.disagree + self.passed

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.agree + other.agree, self.disagree + other.disagree, self.passed + other.passed)

    def __sub__(self, other: "Counts") -> "Counts":
        return Counts(self.agree - other.agree, self.disagree - other.disagree, self.passed - other.passed)


@dataclass(frozen=True)
class Table:
    """What one statement's page can show: everyone, the perspectives that can stand alone, and the others together."""

    everyone: Counts
    rows: Mapping[str, Counts]
    others: Counts


def bundles(waiting: Mapping[str, int], *, floor: int, is_last: bool) -> dict[str, frozenset[str]]:
    """Which waiting first answers can be shown now, and which of them only together.

    waiting: people by perspective. The answer maps a label, a perspective or TOGETHER, to the perspectives in it.
    Before the last time the small perspectives wait until they are large enough. The last time they are put together,
    and if that is still too few, with the smallest of the others. What is in no bundle is not shown.
    """
    floor = max(floor, FLOOR)
    alone = {perspective for perspective, people in waiting.items() if people >= floor}
    rest = {perspective for perspective, people in waiting.items() if 0 < people < floor} if is_last else set()
    while alone and 0 < _people(waiting, rest) < floor:
        smallest = min(alone, key=lambda perspective: (waiting[perspective], perspective))
        alone.remove(smallest)
        rest.add(smallest)
    found = {perspective: frozenset([perspective]) for perspective in sorted(alone)}
    if _people(waiting, rest) >= floor:
        found[TOGETHER] = frozenset(rest)
    return found


def first_answers(waiting: Mapping[str, Counts], *, floor: int, is_last: bool) -> dict[str, Counts]:
    """The bundles of first answers that can be shown now, counted, by label."""
    people = {perspective: counts.people for perspective, counts in waiting.items()}
    found = bundles(people, floor=floor, is_last=is_last)
    return {label: sum((waiting[p] for p in mixed), Counts()) for label, mixed in found.items()}


def mixed(waiting: Mapping[str, Counts], *, floor: int) -> set[str]:
    """The perspectives whose first answers are shown the last time, alone or together."""
    people = {perspective: counts.people for perspective, counts in waiting.items()}
    return {one for together in bundles(people, floor=floor, is_last=True).values() for one in together}


def changed_minds(waiting: Mapping[str, tuple[Counts, Counts]], *, floor: int) -> dict[str, tuple[Counts, int]]:
    """What changed minds add to each perspective at the close, and how many people that mixes.

    waiting: by perspective, what was shown of them and what they say now. Too few changes in one stay unshown.
    """
    people = {perspective: now.people for perspective, (_, now) in waiting.items()}
    ready = bundles(people, floor=floor, is_last=False)
    return {
        perspective: (waiting[perspective][1] - waiting[perspective][0], people[perspective]) for perspective in ready
    }


def table(shown: Iterable[tuple[str, Counts]], *, floor: int) -> Table:
    """The page of one statement: its bundles added up by label.

    A perspective stands alone only when at least `floor` people are in it and at least `floor` are outside it.
    """
    floor, sums = max(floor, FLOOR), {}
    for label, counts in shown:
        sums[label] = sums.get(label, Counts()) + counts
    everyone = sum(sums.values(), Counts())
    rows = {
        label: counts
        for label, counts in sums.items()
        if label != TOGETHER and counts.people >= floor and everyone.people - counts.people >= floor
    }
    return Table(everyone, rows, everyone - sum(rows.values(), Counts()))


def count(values: Iterable[int]) -> Counts:
    """Answers of 1, 0 and -1, counted."""
    values = list(values)
    return Counts(values.count(AGREE), values.count(DISAGREE), values.count(PASS))


def percent(part: int, whole: int) -> int:
    """A share in whole per cent, halves rounded up; 0 of nothing is 0."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def _people(waiting: Mapping[str, int], perspectives: Collection[str]) -> int:
    return sum(waiting[perspective] for perspective in perspectives)
