"""What every part of the answers adds to the whole.

Each sum here is made of whole numbers, or of numbers on a grid coarse enough that floats add them without rounding.
So it is the same to the last bit however the people are shared out and in whatever order the sums are put together:
in memory, from a file that is too large for it, or on many machines. Taking somebody out is a subtraction.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from math import ceil, log2
from operator import add, sub
from typing import Protocol, Self, TypeVar

import numpy as np
from scipy.sparse import csr_array

from propolis.methods.opinions.answers import ANSWERS_IN_A_PART, Part

Found = TypeVar("Found")
ANSWERS = np.array([-1.0, 0.0, 1.0])
EXACT_BITS = 52  # whole numbers below two to the power of this are exact in floats, with one bit to spare


class Workers(Protocol):
    """Whoever does the same work on every part and hands the results over in the order of the parts."""

    def __call__(self, work: Callable[[Part], Found], parts: Sequence[Part]) -> Iterator[Found]: ...


class Summable:
    """Arrays that are added, and taken off again, field by field."""

    def __add__(self, other: Self) -> Self:
        return type(self)(*map(add, vars(self).values(), vars(other).values()))

    def __sub__(self, other: Self) -> Self:
        return type(self)(*map(sub, vars(self).values(), vars(other).values()))


@dataclass(frozen=True)
class Tally(Summable):
    """How many people agreed, disagreed and saw each statement: arrays of whole numbers of one shape."""

    agreed: np.ndarray
    disagreed: np.ndarray
    seen: np.ndarray

    @property
    def passed(self) -> np.ndarray:
        return self.seen - self.agreed - self.disagreed

    @property
    def means(self) -> np.ndarray:
        """The mean answer to each statement, agree being 1 and disagree -1; 0 where nobody answered."""
        return (self.agreed - self.disagreed) / np.maximum(self.seen, 1)


def total(found: Iterable[Found]) -> Found:
    """The sum of what the parts add."""
    return reduce(add, found)


def tally(part: Part, statements: int) -> Tally:
    """(statements,) counts over all people of a part."""
    return _counted(np.bincount(part.cells, minlength=3 * statements).reshape(statements, 3))


def group_tally(part: Part, labels: np.ndarray, groups: int, statements: int) -> Tally:
    """(groups, statements) counts. labels: (people,) the group of each, -1 for none."""
    where = np.repeat((labels.astype(np.int32) + 1) * (3 * statements), part.counts) + part.cells
    cells = np.bincount(where, minlength=3 * statements * (groups + 1))
    return _counted(cells.reshape(groups + 1, statements, 3)[1:])


def _counted(cells: np.ndarray) -> Tally:
    return Tally(cells[..., 2], cells[..., 0], cells.sum(axis=-1))


def grid(people: int, answers: int) -> float:
    """The fineness to which a person's place is rounded before it is added: a power of two.

    However the weights are chosen, a person's place is at most twice the root of how many answers they gave.
    """
    largest = 2 * max(1.0, (people * answers) ** 0.5)
    return 2.0 ** (EXACT_BITS - ceil(log2(largest)))


def places(part: Part, means: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """(people, width) the sum over each person's answers of the answer, less the mean of its statement, times a weight.

    means: (statements,). weights: (statements, width).
    """
    worth = (ANSWERS[None, :, None] - means[:, None, None]) * weights[:, None, :]
    return _table(part, len(means)) @ worth.reshape(-1, weights.shape[1])


def product(part: Part, means: np.ndarray, weights: np.ndarray, fine: float) -> np.ndarray:
    """One step of the search for components: people's places by some weights, and summed back by answer.

    weights: (statements, width) columns of length one. fine: what `grid` says for the whole conversation.
    Returns (3 x statements, width) whole numbers: for each statement those who disagreed, passed and agreed.
    """
    return _table(part, len(means)).T @ np.rint(places(part, means, weights) * fine)


def centred(sums: np.ndarray, means: np.ndarray) -> np.ndarray:
    """(statements, width) what `product` found, times the answers less their means."""
    by_answer = sums.reshape(len(means), 3, -1)
    return by_answer[:, 2] - by_answer[:, 0] - means[:, None] * by_answer.sum(axis=1)


@dataclass(frozen=True)
class Pairs(Summable):
    """For every two statements: sums over the people who answered both. Three arrays (statements, statements)."""

    both: np.ndarray
    first: np.ndarray
    product: np.ndarray


def pairs(part: Part, statements: int) -> Pairs:
    """How many answered both, the sum of their answers to the first, and of the two answers multiplied."""
    answers, seen = np.zeros((2, part.people, statements))
    people = np.repeat(np.arange(part.people), part.counts)
    answers[people, part.statements], seen[people, part.statements] = part.answers, 1
    return Pairs(seen.T @ seen, answers.T @ seen, answers.T @ answers)


def in_turn(work: Callable[[Part], Found], parts: Sequence[Part]) -> Iterator[Found]:
    """Work on the parts one after the other, in this process."""
    return map(work, parts)


def _table(part: Part, statements: int) -> csr_array:
    """(people, 3 x statements) a one for each answer, in the column of the statement and what was said."""
    number = len(part.cells)
    ones = _ones(max(ANSWERS_IN_A_PART, 1 << number.bit_length()))[:number]
    return csr_array((ones, part.cells, part.starts), shape=(part.people, 3 * statements))


@cache
def _ones(number: int) -> np.ndarray:
    return np.ones(number)
