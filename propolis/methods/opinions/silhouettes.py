"""How clearly groups stand apart, from -1 to 1.

For each person: how much farther the next group is than their own, on average. Source: Rousseeuw 1987, Silhouettes.
"""

from collections.abc import Sequence

import numpy as np

MOST_PEOPLE = 2_000  # every two of them are compared; more are drawn from, by a hash of who they are
PEOPLE_AT_ONCE = 32  # so that what is compared at once fits into the processor's own memory
SEED = 20260504


def drawn(participants: np.ndarray) -> np.ndarray:
    """(chosen,) places of at most 2,000 people, drawn by their ids and not by their order, in an order of its own."""
    return np.argsort(hashed(participants), kind="stable")[:MOST_PEOPLE]


def hashed(participants: np.ndarray, seed: int = 0) -> np.ndarray:
    """(people,) a number for each id that looks like chance and is always the same.

    Source: Steele, Lea, Flood 2014, Fast splittable pseudorandom number generators (its mixing function).
    """
    mixed = _numbers(participants) + np.uint64((SEED + seed) * 0x9E3779B97F4A7C15 % 2**64)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def silhouettes(points: np.ndarray, labelings: Sequence[np.ndarray]) -> list[float]:
    """The mean silhouette of each way to group the same people. points: (people, 2); labelings: (people,) each."""
    memberships = [(labels[:, None] == np.unique(labels)).astype(float) for labels in labelings]
    to_groups = _to_groups(points, np.concatenate(memberships, axis=1))
    ends = np.cumsum([membership.shape[1] for membership in memberships])[:-1]
    return [_mean(sums, one) for sums, one in zip(np.split(to_groups, ends, axis=1), memberships, strict=True)]


def _to_groups(points: np.ndarray, is_in: np.ndarray) -> np.ndarray:
    """(people, groups) the sum of distances from each person to the people of a group, block by block."""
    apart, rise = np.empty((2, PEOPLE_AT_ONCE, len(points)))
    found = []
    for first in range(0, len(points), PEOPLE_AT_ONCE):
        some = points[first : first + PEOPLE_AT_ONCE]
        across, up = apart[: len(some)], rise[: len(some)]
        np.subtract.outer(some[:, 0], points[:, 0], out=across)
        np.subtract.outer(some[:, 1], points[:, 1], out=up)
        across *= across
        up *= up
        across += up
        found.append(np.sqrt(across, out=across) @ is_in)
    return np.concatenate(found)


def _mean(to_groups: np.ndarray, is_in: np.ndarray) -> float:
    """to_groups: (people, groups) the sum of distances to a group's people. is_in: (people, groups) 1 or 0."""
    sizes, people = is_in.sum(axis=0), np.arange(len(is_in))
    if len(sizes) < 2:
        return 0.0
    own = is_in.argmax(axis=1)
    alone = sizes[own] == 1
    inside = to_groups[people, own] / np.maximum(sizes[own] - 1, 1)
    means = to_groups / sizes
    means[people, own] = np.inf
    outside = means.min(axis=1)
    largest = np.maximum(inside, outside)
    return float(np.where(alone | (largest == 0), 0.0, (outside - inside) / np.where(largest == 0, 1, largest)).mean())


def _numbers(participants: np.ndarray) -> np.ndarray:
    """(people,) each id as a number; text is mixed letter by letter."""
    if participants.dtype.kind in "iu":
        return participants.astype(np.uint64)
    letters = participants.astype(str)
    codes = letters.view(np.uint32).reshape(len(letters), -1)
    number = np.full(len(letters), 0xCBF29CE484222325, dtype=np.uint64)
    for column in codes.T:  # blanks at the end change nothing, so the widest id does not matter
        number = np.where(column > 0, (number ^ column) * np.uint64(0x100000001B3), number)
    return number
