"""How much of a power each perspective used, when nobody counts for more than a quarter of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction

from propolis.methods.ladder.entries import Entry

PEOPLE_AT_LEAST = 4  # nobody counts for more than a quarter, so with fewer people each counts the same
Unit = tuple[str, bool]  # a person, and whether they act on the lived-experience side


def counted(acts: Mapping[Unit, int]) -> dict[Unit, Fraction]:
    """How many acts of each person count: the most there can be with nobody above a quarter of all that count.

    acts: person -> a whole number of acts, at least 1. With fewer than four people each counts as one.
    """
    if len(acts) < PEOPLE_AT_LEAST:
        return dict.fromkeys(acts, Fraction(1))
    most = _most(sorted(acts.values(), reverse=True))
    return {unit: min(Fraction(number), most) for unit, number in acts.items()}


def _most(numbers: list[int]) -> Fraction:
    """A quarter of what counts. The busiest are held at it, one after the other, until the next one is below it."""
    rest = sum(numbers)
    for held, number in enumerate(numbers[: PEOPLE_AT_LEAST - 1]):
        most = Fraction(rest, PEOPLE_AT_LEAST - held)
        if number <= most:
            return most
        rest -= number
    return Fraction(rest)


def by_perspective(entries: Iterable[Entry], side: frozenset[str]) -> dict[str, Fraction]:
    """The share of each perspective in these acts; the shares add up to 1, and without acts there are none.

    What counts of someone's acts is spread over the perspectives they spoke from, act by act.
    """
    acts: dict[Unit, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        acts[entry.by, entry.perspective in side][entry.perspective] += 1
    counts = counted({unit: found.total() for unit, found in acts.items()})
    in_all = sum(counts.values(), Fraction(0))
    shares: dict[str, Fraction] = defaultdict(Fraction)
    for unit, found in acts.items():
        for perspective, number in found.items():
            shares[perspective] += counts[unit] * number / found.total() / in_all
    return dict(shares)
