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
FINE_CELLS_ACROSS = 250
NOBODY = 10_000  # fewer than one in so many still moving are taken for nobody
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
class Crowd:
    """Places where people stand, and how many stand in each: (places, 2) and (places,)."""

    middles: np.ndarray
    people: np.ndarray


@dataclass(frozen=True)
class Cut:
    """The map cut into squares, coarsely and finely.

    drawn: (draws, most groups, 2) first centres among the coarse ones; the first so many serve for fewer groups.
    """

    coarse: Crowd
    fine: Crowd | None
    drawn: np.ndarray


def cut(steps: np.ndarray, most: int) -> Cut:
    """Cut the map where people stand, and draw first centres for at most so many groups.

    steps: (people, 2) whole numbers. A few people are each a square of their own; many get fine squares too.
    """
    if len(steps) <= CELLS_ACROSS**2:
        middles, people = np.unique(steps, axis=0, return_counts=True)
        coarse = Crowd(middles.astype(float), people)
    else:
        coarse = _squares(steps, CELLS_ACROSS)
    fine = _squares(steps, FINE_CELLS_ACROSS) if len(steps) > FEW else None
    return Cut(coarse, fine, _drawn(coarse, most))


def _squares(steps: np.ndarray, across: int) -> Crowd:
    low = steps.min(axis=0)
    size = np.maximum((steps.max(axis=0) - low) // across + 1, 1)
    squares = (steps - low) // size
    square = squares[:, 0] * across + squares[:, 1]
    people = np.bincount(square, minlength=across**2)
    middles = np.stack([np.bincount(square, weights=column, minlength=len(people)) for column in steps.T], axis=1)
    there = people > 0
    return Crowd(middles[there] / people[there, None], people[there])


def group(steps: np.ndarray, squares: Cut, number: int) -> Grouping | None:
    """Put people into a number of groups; None where they stand in fewer places. steps: (people, 2) whole numbers."""
    if len(squares.coarse.people) < number:
        return None
    starts = _starts(squares, number)
    everyone = Crowd(steps.astype(float), np.ones(len(steps)))
    # among many people, most of the way is gone on the fine squares
    tried = starts[:TRIED_IN_FULL] if squares.fine is None else [_settled(squares.fine, starts[0])[1]]
    found = [_named(everyone, *_settled(everyone, centres)) for centres in tried]
    return min(found, key=lambda grouping: grouping.spread)


def _starts(squares: Cut, number: int) -> np.ndarray:
    """(draws, groups, 2) centres that ten draws move to among the cells, the best first and each once."""
    crowd, centres = squares.coarse, squares.drawn[:, :number]
    first = np.arange(DRAWS)[:, None] * number
    weights = [np.tile(crowd.people * column, DRAWS) for column in (1, *crowd.middles.T)]
    for _ in range(ROUNDS_ON_CELLS):
        nearest = (_squared(crowd.middles, centres).argmin(axis=2) + first).ravel()
        people, *sums = (np.bincount(nearest, one, minlength=DRAWS * number) for one in weights)
        moved = np.stack(sums, axis=1) / np.maximum(people, 1)[:, None]
        moved = np.where(people[:, None] > 0, moved, centres.reshape(-1, 2)).reshape(centres.shape)
        if np.array_equal(moved, centres):
            break
        centres = moved
    spreads = (_squared(crowd.middles, centres).min(axis=2) * crowd.people).sum(axis=1)
    _, best_first = np.unique(spreads.round(6), return_index=True)
    return centres[best_first]


def _drawn(crowd: Crowd, most: int) -> np.ndarray:
    """Draw first centres: each farther from those before it the more likely. Seeded, so always the same."""
    chances = np.random.default_rng(SEED).random((most, DRAWS, 1))
    centres = np.empty((DRAWS, most, 2))
    nearest = np.full((DRAWS, len(crowd.people)), np.inf)
    likely = np.tile(crowd.people.astype(float), (DRAWS, 1))
    for place, chance in enumerate(chances):
        reach = likely.cumsum(axis=1)
        centres[:, place] = crowd.middles[(reach > chance * reach[:, -1:]).argmax(axis=1)]
        nearest = np.minimum(nearest, _squared(crowd.middles, centres[:, place : place + 1])[:, :, 0])
        likely = nearest * crowd.people
    return centres


def _squared(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(draws, points, groups) squared distances."""
    across = points[None, :, None, 0] - centres[:, None, :, 0]
    up = points[None, :, None, 1] - centres[:, None, :, 1]
    return across**2 + up**2


def _settled(crowd: Crowd, centres: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Move everybody to the nearest centre, and every centre into the middle of its people, until nobody moves.

    Returns who is nearest to which, and the centres.
    """
    across, up = (np.ascontiguousarray(column) for column in crowd.middles.T)
    weights = [crowd.people, across * crowd.people, up * crowd.people]
    labels = np.full(len(across), -1, dtype=np.int8)
    for _ in range(MOST_ROUNDS):
        before, labels = labels, _nearest(across, up, centres)
        if np.count_nonzero(labels != before) <= len(labels) // NOBODY:
            break
        people, *sums = (np.bincount(labels, weights=one, minlength=len(centres)) for one in weights)
        middles = np.stack(sums, axis=1) / np.maximum(people, 1)[:, None]
        centres = np.where(people[:, None] > 0, middles, centres)
    return labels, centres


def _named(everyone: Crowd, labels: np.ndarray, centres: np.ndarray) -> Grouping:
    """Number the groups, the largest first."""
    sizes = np.bincount(labels, minlength=len(centres))
    order = np.lexsort((centres[:, 1], centres[:, 0], -sizes))
    rank = np.empty(len(order), dtype=np.int8)
    rank[order] = np.arange(len(order))
    away = everyone.middles - centres[labels]
    return Grouping(rank[labels], centres[order], float(np.einsum("px,px->", away, away)))


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
