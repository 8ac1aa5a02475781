"""Where each person stands on the map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, log2

import numpy as np

from propolis.methods.opinions import sums
from propolis.methods.opinions.answers import Part

FINE_BITS = 24  # of a place on the map: whole numbers below two to this, so that sums over a thousand million are exact


@dataclass(frozen=True)
class Places:
    """Every person's place on a grid so fine that nobody could see it.

    steps: (people, 2) whole numbers. unit: how far apart two lines of the grid are.
    """

    steps: np.ndarray
    unit: float

    @property
    def exact(self) -> np.ndarray:
        """(people, 2) the same in the units of the components."""
        return self.steps * self.unit


def project(
    parts: Sequence[Part], means: np.ndarray, weights: np.ndarray, workers: sums.Workers, seen_by_all: int = 0
) -> np.ndarray:
    """Everybody's place: (people, 2). Who answered few statements is moved out as if the rest had been alike.

    weights: (2, statements) the components. seen_by_all: taken-out statements that Polis counts as seen by everybody.
    Source: Polis, math/src/polismath/math/pca.clj.
    """
    work = partial(_places, means=means, weights=weights.T, seen_by_all=seen_by_all)
    found = list(workers(work, parts))
    return np.concatenate(found) if found else np.zeros((0, len(weights)))


def _places(part: Part, means: np.ndarray, weights: np.ndarray, seen_by_all: int) -> np.ndarray:
    answered = np.maximum(part.counts + seen_by_all, 1)
    return sums.places(part, means, weights) * np.sqrt((len(means) + seen_by_all) / answered)[:, None]


def place_of(
    answers: Mapping[int, int], means: Mapping[int, float], weights: Mapping[int, Sequence[float]]
) -> tuple[float, float]:
    """Where one person stands on a map that is there already. All by statement; answers to others are passed over."""
    said = {one: value - means[one] for one, value in answers.items() if one in means}
    stretch = (len(means) / max(1, len(said))) ** 0.5
    x, y = (stretch * sum(value * weights[one][side] for one, value in said.items()) for side in (0, 1))
    return x, y


def on_grid(places: np.ndarray) -> Places:
    """Round places to a grid whose lines are a power of two apart, so that sums of them are exact."""
    largest = np.abs(places).max(initial=0.0)
    unit = 2.0 ** (ceil(log2(largest)) - FINE_BITS) if largest else 1.0
    return Places(np.rint(places / unit).astype(np.int32), unit)
