"""Who answered what: the answers of many people to many statements, one answer per person and statement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from propolis.methods.bad_input import BadInput

ANSWERS_IN_A_PART = 250_000  # so that what is worked on at once fits into the processor's own memory


@dataclass(frozen=True)
class Part:
    """The answers of some people, person after person.

    starts: (people + 1,) where each person's answers begin. cells: (answers,) three times the place of the statement,
    and 0 for disagree, 1 for pass or 2 for agree; rising within a person.
    """

    starts: np.ndarray
    cells: np.ndarray

    @property
    def people(self) -> int:
        return len(self.starts) - 1

    @property
    def counts(self) -> np.ndarray:
        """(people,) how many answers each person gave."""
        return np.diff(self.starts)

    @property
    def statements(self) -> np.ndarray:
        """(answers,) places of the statements."""
        return self.cells // 3

    @property
    def answers(self) -> np.ndarray:
        """(answers,) 1 agree, -1 disagree, 0 pass."""
        return self.cells % 3 - 1

    def only(self, is_live: np.ndarray) -> "Part":
        """The answers to some statements alone, which are then numbered anew. is_live: (statements,) which."""
        kept = np.repeat(is_live, 3)[self.cells]
        moved = 3 * (np.cumsum(~is_live)[self.statements[kept]])
        before = np.concatenate([[0], np.cumsum(kept)])
        return Part(before[self.starts].astype(np.int32), (self.cells[kept] - moved).astype(np.int32))

    def of(self, chosen: np.ndarray) -> "Part":
        """The answers of some people alone. chosen: (people,) which."""
        counts = self.counts
        starts = np.concatenate([[0], np.cumsum(counts[chosen])]).astype(np.int32)
        return Part(starts, self.cells[np.repeat(chosen, counts)])


@dataclass(frozen=True)
class Answers:
    """A whole conversation. participants: ids in the order of the parts; statements: ids, rising."""

    participants: np.ndarray
    statements: np.ndarray
    parts: Sequence[Part]

    @property
    def number(self) -> int:
        """How many answers there are."""
        return sum(len(part.cells) for part in self.parts)


def collect(
    participants: np.ndarray, statements: np.ndarray, answers: np.ndarray, known: np.ndarray | None = None
) -> Answers:
    """Put rows into order, whatever their order was; of two answers of one person to one statement the last counts.

    participants, statements: (rows,) ids, all whole numbers or all text. answers: (rows,) 1, -1 or 0.
    known: ids of statements that are there even if nobody answered them. Returns Answers.
    Raises BadInput for any other answer.
    """
    if len(answers) and not (-1 <= answers.min() <= answers.max() <= 1):
        row = int(np.flatnonzero((answers < -1) | (answers > 1))[0])
        raise BadInput("1 for agree, -1 for disagree or 0 for pass", found=int(answers[row]))
    people, rows = _numbered(participants, np.empty(0, participants.dtype))
    names, columns = _numbered(statements, np.empty(0, statements.dtype) if known is None else known)
    keys = rows.astype(np.int64) * len(names) + columns
    if len(keys) > 1 and not (keys[1:] > keys[:-1]).all():
        order = np.argsort(keys, kind="stable")
        order = order[np.append(np.diff(keys[order]) > 0, True)]
        rows, columns, answers = rows[order], columns[order], answers[order]
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=len(people)))])
    return Answers(people, names, tuple(parts(starts, columns * np.int32(3) + answers.astype(np.int32) + 1)))


def parts(starts: np.ndarray, cells: np.ndarray) -> Iterator[Part]:
    """Cut answers that are in order into parts of whole people, small enough to work on at once."""
    first, people = 0, len(starts) - 1
    while first < people:
        last = int(np.searchsorted(starts, starts[first] + ANSWERS_IN_A_PART, side="right")) - 1
        last = min(max(last, first + 1), people)
        yield Part((starts[first : last + 1] - starts[first]).astype(np.int32), cells[starts[first] : starts[last]])
        first = last


def by_part(values: np.ndarray, parts: Sequence[Part]) -> list[np.ndarray]:
    """What belongs to each person, (people,), cut like the parts."""
    return np.split(values, np.cumsum([part.people for part in parts])[:-1]) if parts else []


def _numbered(ids: np.ndarray, more: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All ids in rising order, and the place of each among them; quickly where they are small whole numbers."""
    if ids.dtype.kind in "iu" and more.dtype.kind in "iu" and len(ids):
        low = int(min([ids.min(), *more[:1], *([more.min()] if len(more) else [])]))
        high = int(max([ids.max(), *([more.max()] if len(more) else [])]))
        if low >= 0 and high < 4 * len(ids) + 1000:
            there = np.zeros(high + 1, dtype=bool)
            there[ids] = there[more] = True
            return np.flatnonzero(there), (np.cumsum(there) - 1).astype(np.int32)[ids]
    names, places = np.unique(np.concatenate([ids, more]), return_inverse=True)
    return names, places[: len(ids)].astype(np.int32)
