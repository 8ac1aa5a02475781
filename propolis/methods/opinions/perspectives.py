"""How far opinion groups follow the perspectives people speak from, such as staff or lived experience."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from propolis.methods.opinions.findings import FEW

Follows = Literal["not-known", "hardly", "partly", "closely"]
PARTLY_FROM, CLOSELY_FROM = 0.15, 0.5
SENTENCES: dict[Follows, str] = {
    "not-known": "Too few people said from which perspective they speak to compare groups with perspectives.",
    "hardly": "The groups cut across perspectives: who somebody is says little about what they think.",
    "partly": "The groups follow perspectives in part: some perspectives are found more in one group than in another.",
    "closely": "The groups follow perspectives closely: people of one perspective mostly think alike, unlike others.",
}


@dataclass(frozen=True)
class Likeness:
    """strength: from 0, groups and perspectives have nothing to do with each other, to 1, they are the same thing."""

    follows: Follows
    strength: float
    people: int


def follow(membership: np.ndarray, perspectives: np.ndarray) -> Likeness:
    """Say how far the groups follow perspectives.

    membership: (people,) the group of each, -1 for none. perspectives: (people,) codes, empty where not known.
    Perspectives with fewer than five people are put together, and left out if they are still fewer. Returns Cramér's V,
    corrected so that small numbers alone do not look like likeness. Source: Bergsma 2013, A bias-correction for
    Cramér's V and Tschuprow's T.
    """
    known = (membership >= 0) & (perspectives != "")
    table = _enough(_table(membership[known], perspectives[known]))
    if min(table.shape) < 2:
        return Likeness("not-known", 0.0, int(table.sum()))
    strength = _corrected_v(table)
    follows: Follows = "closely" if strength >= CLOSELY_FROM else "partly" if strength >= PARTLY_FROM else "hardly"
    return Likeness(follows, strength, int(table.sum()))


def _table(groups: np.ndarray, perspectives: np.ndarray) -> np.ndarray:
    names, codes = np.unique(perspectives, return_inverse=True)
    width = int(groups.max(initial=0)) + 1
    return np.bincount(codes * width + groups, minlength=len(names) * width).reshape(len(names), width)


def _enough(table: np.ndarray) -> np.ndarray:
    """Rows and columns of people enough to speak of; small perspectives together."""
    small = table.sum(axis=1) < FEW
    together = table[small].sum(axis=0, keepdims=True)
    rows = np.vstack([table[~small], together])
    rows = rows[rows.sum(axis=1) >= FEW]
    return rows[:, rows.sum(axis=0) > 0]


def _corrected_v(table: np.ndarray) -> float:
    people, (rows, columns) = table.sum(), table.shape
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / people
    squared = float(((table - expected) ** 2 / expected).sum() / people)
    above_chance = max(0.0, squared - (rows - 1) * (columns - 1) / (people - 1))
    size = min(one - (one - 1) ** 2 / (people - 1) for one in (rows, columns))
    return min(1.0, (above_chance / (size - 1)) ** 0.5)
