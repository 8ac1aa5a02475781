"""The people who may be drawn, with those who are alike merged into kinds."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from propolis.methods.bad_input import BadInput
from propolis.methods.lottery.panel_rules import Rules


@dataclass(frozen=True)
class Target:
    """How many seats go to people with one feature: at least `minimum`, at most `maximum`. line: where it was read."""

    category: str
    feature: str
    minimum: int
    maximum: int
    line: int | None = None


@dataclass(frozen=True)
class Person:
    """Someone who may be drawn: an id that only they can match, a feature in each category, an address if given."""

    id: str
    features: tuple[tuple[str, str], ...]
    address: str = ""


@dataclass(frozen=True)
class Pool:
    """The people by kind, and the rules that every panel keeps.

    people: the ids of each kind. features: the features of each kind. rules: in numbers of people of each kind.
    """

    people: tuple[tuple[str, ...], ...]
    features: tuple[tuple[tuple[str, str], ...], ...]
    targets: tuple[Target, ...]
    rules: Rules

    @property
    def seats(self) -> int:
        return self.rules.seats

    @property
    def sizes(self) -> np.ndarray:
        """How many people there are of each kind."""
        return np.array([len(ids) for ids in self.people], dtype=float)


def gather(people: Sequence[Person], targets: Sequence[Target], seats: int) -> Pool:
    """Merge the people who are alike, and put the targets into numbers.

    Where people share an address, at most one of them is drawn; leave addresses empty for no such rule.
    Raises BadInput when there are fewer people than seats, or no seat.
    """
    if not 1 <= seats <= len(people):
        raise BadInput(f"a number of seats from 1 to {len(people)}, the number of people", found=seats)
    shared = _shared(person.address for person in people)
    kinds: dict[Hashable, list[Person]] = {}
    for person in people:
        kinds.setdefault((person.features, person.address if person.address in shared else ""), []).append(person)
    members = tuple(kinds.values())
    return Pool(
        people=tuple(tuple(person.id for person in kind) for kind in members),
        features=tuple(kind[0].features for kind in members),
        targets=tuple(targets),
        rules=_rules(members, targets, shared, seats),
    )


def _shared(addresses: Iterable[str]) -> list[str]:
    """The addresses where more than one person lives."""
    return [address for address, people in Counter(addresses).items() if address and people > 1]


def _rules(members: Sequence[Sequence[Person]], targets: Sequence[Target], shared: list[str], seats: int) -> Rules:
    row_of: dict[Hashable, int] = {(target.category, target.feature): row for row, target in enumerate(targets)}
    row_of |= {address: len(targets) + row for row, address in enumerate(shared)}
    belongs = np.zeros((len(members), len(row_of)))
    for kind, people in enumerate(members):
        for key in (*people[0].features, people[0].address):
            if key in row_of:
                belongs[kind, row_of[key]] = 1
    return Rules(
        belongs=belongs,
        lowest=np.array([target.minimum for target in targets] + [0] * len(shared), dtype=float),
        highest=np.array([target.maximum for target in targets] + [1] * len(shared), dtype=float),
        fewest=np.zeros(len(members)),
        most=np.array([len(people) for people in members], dtype=float),
        seats=seats,
    )
