"""Whether the groups would come out again if other people had answered: shown beside every map."""

import numpy as np

from propolis.methods.opinions.answers import Answers, by_part, parts
from propolis.methods.opinions.mapping import OpinionMap, opinion_map
from propolis.methods.opinions.silhouettes import hashed

DRAWS = 20
SHARE = 0.8
MOST_PEOPLE = 20_000  # of each draw: groups of larger conversations are steadier still
CLEAR_FROM = 0.6  # a mean agreement below this is told as "no clear groups"


def stability(answers: Answers, whole: OpinionMap) -> float | None:
    """How much the grouping of four in five people, drawn twenty times, agrees with that of everybody.

    Returns the mean adjusted Rand index: 1 for the same groups each time, about 0 for no more than chance; None
    where there are no groups. Draws go by ids, so the order of people changes nothing.
    """
    if not whole.has_groups:
        return None
    return float(np.mean([_again(answers, whole, draw) for draw in range(DRAWS)]))


def _again(answers: Answers, whole: OpinionMap, draw: int) -> float:
    people = min(int(len(answers.participants) * SHARE), MOST_PEOPLE)
    chosen = np.zeros(len(answers.participants), dtype=bool)
    chosen[np.argsort(hashed(answers.participants, seed=draw + 1), kind="stable")[:people]] = True
    found = opinion_map(only(answers, chosen), whole.is_live, whole.settings)
    before = whole.membership[chosen]
    both = (before >= 0) & (found.membership >= 0)
    return adjusted_rand(before[both], found.membership[both])


def only(answers: Answers, chosen: np.ndarray) -> Answers:
    """The answers of some people. chosen: (people,) which."""
    kept = [part.of(some) for part, some in zip(answers.parts, by_part(chosen, answers.parts), strict=True)]
    counts = np.concatenate([part.counts for part in kept]) if kept else np.zeros(0, dtype=int)
    starts = np.concatenate([[0], np.cumsum(counts)])
    cells = np.concatenate([part.cells for part in kept]) if kept else np.zeros(0, dtype=np.int32)
    return Answers(answers.participants[chosen], answers.statements, tuple(parts(starts, cells)))


def adjusted_rand(first: np.ndarray, second: np.ndarray) -> float:
    """How far two groupings of the same people agree beyond chance: 1 when they are the same.

    first, second: (people,) groups from 0. Source: Hubert and Arabie 1985, Comparing partitions.
    """
    if len(first) == 0:
        return 0.0
    width = int(second.max()) + 1
    table = np.bincount(first.astype(int) * width + second, minlength=(int(first.max()) + 1) * width).reshape(-1, width)
    together, rows, columns = (_pairs(one).sum() for one in (table, table.sum(axis=1), table.sum(axis=0)))
    expected = rows * columns / max(1.0, _pairs(np.array(len(first))))
    most = (rows + columns) / 2
    return 1.0 if most == expected else float((together - expected) / (most - expected))


def _pairs(counts: np.ndarray) -> np.ndarray:
    return counts * (counts - 1) / 2
