"""People who stand near each other on the map, put into a given number of groups: k-means without chance.

The start is found on at most 400 cells of the map, from ten seeded draws, and then everybody is moved to the nearest
centre until nobody moves. Places are whole numbers, so the order of people changes nothing, not even the last bit.
Source: Lloyd 1982, Least squares quantization in PCM; Arthur and Vassilvitskii 2007, k-means++.
"""

from dataclasses import dataclass

import numpy as np

CELLS_ACROSS = 20
DRAWS = 10
MOST_ROUNDS = 100
ROUNDS_ON_CELLS = 10  # of every draw, before the best are followed further
TRIED_IN_FULL = 2  # of the draws, the best so many are followed to their end where there are few people
FEW = 20_000
SEED = 20260504


@dataclass(frozen=True)
class Grouping:
    """labels: (people,) from 0, the largest group first. centres: (groups, 2). spread: sum of squared distances."""

    labels: np.ndarray
    centres: np.ndarray
    spread: float

    @property
    def number(self) -> int:
        return len(self.centres)

    @property
    def sizes(self) -> np.ndarray:
        return np.bincount(self.labels, minlength=self.number)


@dataclass(frozen=True)
class Cells:
    """The map cut into squares: the middle of the people in each, how many they are, and first centres by draw.

    middles: (cells, 2). people: (cells,). drawn: (draws, most groups, 2); the first so many serve for fewer groups.
    """

    middles: np.ndarray
    people: np.ndarray
    drawn: np.ndarray


def cells(steps: np.ndarray, most: int) -> Cells:
    """Cut the map where people stand into squares, and draw first centres for at most so many groups.

    steps: (people, 2) whole numbers. A few people are each a cell of their own.
    """
    if len(steps) <= CELLS_ACROSS**2:
        middles, people = np.unique(steps, axis=0, return_counts=True)
        middles = middles.astype(float)
    else:
        middles, people = _squares(steps)
    return Cells(middles, people, _drawn(middles, people, most))


def _squares(steps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    low = steps.min(axis=0)
    size = np.maximum((steps.max(axis=0) - low) // CELLS_ACROSS + 1, 1)
    squares = (steps - low) // size
    square = squares[:, 0] * CELLS_ACROSS + squares[:, 1]
    people = np.bincount(square, minlength=CELLS_ACROSS**2)
    middles = np.stack([np.bincount(square, weights=column, minlength=len(people)) for column in steps.T], axis=1)
    there = people > 0
    return middles[there] / people[there, None], people[there]


def group(steps: np.ndarray, cut: Cells, number: int) -> Grouping | None:
    """Put people into a number of groups; None where they stand in fewer places. steps: (people, 2) whole numbers."""
    if len(cut.people) < number:
        return None
    starts = _starts(cut, number)
    tried = starts[:TRIED_IN_FULL] if len(steps) <= FEW else starts[:1]
    found = [_settled(steps, centres) for centres in tried]
    return min(found, key=lambda grouping: grouping.spread)


def _starts(cut: Cells, number: int) -> np.ndarray:
    """(draws, groups, 2) centres that ten draws move to among the cells, the best first and each once."""
    centres = cut.drawn[:, :number]
    first = np.arange(DRAWS)[:, None] * number
    weights = [np.tile(cut.people * column, DRAWS) for column in (1, *cut.middles.T)]
    for _ in range(ROUNDS_ON_CELLS):
        nearest = (_squared(cut.middles, centres).argmin(axis=2) + first).ravel()
        people, *sums = (np.bincount(nearest, one, minlength=DRAWS * number) for one in weights)
        moved = np.stack(sums, axis=1) / np.maximum(people, 1)[:, None]
        moved = np.where(people[:, None] > 0, moved, centres.reshape(-1, 2)).reshape(centres.shape)
        if np.array_equal(moved, centres):
            break
        centres = moved
    spreads = (_squared(cut.middles, centres).min(axis=2) * cut.people).sum(axis=1)
    _, best_first = np.unique(spreads.round(6), return_index=True)
    return centres[best_first]


def _drawn(middles: np.ndarray, people: np.ndarray, most: int) -> np.ndarray:
    """Draw first centres: each farther from those before it the more likely. Seeded, so always the same."""
    chances = np.random.default_rng(SEED).random((most, DRAWS, 1))
    centres = np.empty((DRAWS, most, 2))
    nearest = np.full((DRAWS, len(people)), np.inf)
    likely = np.tile(people.astype(float), (DRAWS, 1))
    for place, chance in enumerate(chances):
        reach = likely.cumsum(axis=1)
        centres[:, place] = middles[(reach > chance * reach[:, -1:]).argmax(axis=1)]
        nearest = np.minimum(nearest, _squared(middles, centres[:, place : place + 1])[:, :, 0])
        likely = nearest * people
    return centres


def _squared(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(draws, points, groups) squared distances."""
    across = points[None, :, None, 0] - centres[:, None, :, 0]
    up = points[None, :, None, 1] - centres[:, None, :, 1]
    return across**2 + up**2


def _settled(steps: np.ndarray, centres: np.ndarray) -> Grouping:
    """Move everybody to the nearest centre, and every centre into the middle of its people, until nobody moves."""
    across, up = (np.ascontiguousarray(column, dtype=float) for column in steps.T)
    labels = np.full(len(steps), -1, dtype=np.int8)
    for _ in range(MOST_ROUNDS):
        before, labels = labels, _nearest(across, up, centres)
        if np.array_equal(labels, before):
            break
        sizes = np.bincount(labels, minlength=len(centres))
        middles = np.stack([np.bincount(labels, weights=one, minlength=len(centres)) for one in (across, up)], axis=1)
        centres = np.where(sizes[:, None] > 0, middles / np.maximum(sizes, 1)[:, None], centres)
    sizes = np.bincount(labels, minlength=len(centres))
    order = np.lexsort((centres[:, 1], centres[:, 0], -sizes))
    rank = np.empty(len(order), dtype=np.int8)
    rank[order] = np.arange(len(order))
    spread = float(((across - centres[labels, 0]) ** 2 + (up - centres[labels, 1]) ** 2).sum())
    return Grouping(rank[labels], centres[order], spread)


def _nearest(across: np.ndarray, up: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(people,) the nearest centre; the first of those equally near."""
    labels = np.zeros(len(across), dtype=np.int8)
    best = _closeness(across, up, centres[0])
    for number, centre in enumerate(centres[1:], start=1):
        closer = _closeness(across, up, centre)
        is_closer = closer > best
        labels[is_closer] = number
        np.maximum(best, closer, out=best)
    return labels


def _closeness(across: np.ndarray, up: np.ndarray, centre: np.ndarray) -> np.ndarray:
    """Larger the nearer: what tells squared distances to several centres apart."""
    return across * (2 * centre[0]) + up * (2 * centre[1]) - (centre**2).sum()
