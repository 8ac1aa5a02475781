"""Who was asked and who answered, by perspective, and whether that is enough."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Turnout:
    """One perspective: how many were asked and how many said where they stand."""

    asked: int
    answered: int

    def needed(self, percent: int) -> int:
        """How many must answer: at least one, and at least this share. In whole numbers, so that nothing is rounded."""
        return max(1, -(-self.asked * percent // 100))

    def meets(self, percent: int) -> bool:
        """Whether as many answered as are needed."""
        return self.answered >= self.needed(percent)


def turnout(seats: Iterable[tuple[str, str]]) -> dict[str, Turnout]:
    """Who was asked and who answered, by perspective. seats: (perspective, stance) each, stance "" for silence.

    Whatever else the seats are sorted by will do for a perspective, such as a round.
    """
    tally: dict[str, Turnout] = {}
    for perspective, stance in seats:
        before = tally.get(perspective, Turnout(0, 0))
        tally[perspective] = Turnout(before.asked + 1, before.answered + bool(stance))
    return tally


def together(parts: Iterable[Turnout]) -> Turnout:
    """Several perspectives taken as one."""
    known = list(parts)
    return Turnout(sum(one.asked for one in known), sum(one.answered for one in known))


def missing_quorum(tally: Mapping[str, Turnout], percent: int) -> list[str]:
    """The perspectives too few of whom have answered."""
    return [perspective for perspective, one in tally.items() if not one.meets(percent)]
