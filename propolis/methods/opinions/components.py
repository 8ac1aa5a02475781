"""The two directions in which people's answers differ most: the exact principal components.

An answer that was not given counts as the mean of its statement, so the centred table is empty there and stays sparse.
Small conversations are solved from the sums over pairs of statements; larger ones by a block Krylov search, which goes
through the answers once for each step and stops when what is left over is below one part in ten thousand million.
Source: Musco and Musco 2015, Randomized block Krylov methods; Golub and Underwood 1977, The block Lanczos method.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from scipy.linalg import eigh

from propolis.methods.opinions import sums
from propolis.methods.opinions.answers import Part

NUMBER = 2
WIDTH = 4  # of the block: two more than are wanted, so that near ties do not slow the search
LEFT_OVER = 1e-10  # relative to the first eigenvalue
MOST_STEPS = 100
PAIRS_PAY_BELOW = 1e8  # people times statements squared
SEED = 20260504


@dataclass(frozen=True)
class Components:
    """weights: (2, statements), each of length one; its largest weight is positive. values: (2,) eigenvalues of X'X."""

    weights: np.ndarray
    values: np.ndarray
    steps: int


def components(parts: Sequence[Part], means: np.ndarray, workers: sums.Workers) -> Components:
    """Find the two principal components.

    means: (statements,) the mean answer to each. workers: who goes through the parts.
    """
    people, size = sum(part.people for part in parts), len(means)
    if size <= NUMBER or people * size**2 <= PAIRS_PAY_BELOW:
        return _from_pairs(sums.total(workers(partial(sums.pairs, statements=size), parts)), means)
    fine = sums.grid(people, sum(len(part.cells) for part in parts))

    def multiply(weights: np.ndarray) -> np.ndarray:
        step = partial(sums.product, means=means, weights=weights, fine=fine)
        return sums.centred(sums.total(workers(step, parts)), means) / fine

    return _search(multiply, size)


def _from_pairs(found: sums.Pairs, means: np.ndarray) -> Components:
    crossed = found.first * means
    table = found.product - crossed - crossed.T + found.both * np.outer(means, means)
    size = len(means)
    number = min(NUMBER, size)
    values, vectors = eigh(table, subset_by_index=[size - number, size - 1])
    weights, found_values = np.zeros((NUMBER, size)), np.zeros(NUMBER)
    weights[:number], found_values[:number] = vectors.T[::-1], values[::-1]
    return Components(_turned(weights), found_values, steps=1)


def _search(multiply: Callable[[np.ndarray], np.ndarray], size: int) -> Components:
    """Widen the space that was searched by one block at a time, and look for the components inside it."""
    block = np.linalg.qr(np.random.default_rng(SEED).standard_normal((size, WIDTH)))[0]
    basis, images = block, multiply(block)
    for _ in range(MOST_STEPS):
        inside = basis.T @ images
        values, turns = np.linalg.eigh((inside + inside.T) / 2)
        values, turns = values[::-1][:NUMBER], turns[:, ::-1][:, :NUMBER]
        weights = basis @ turns
        rest = np.linalg.norm(images @ turns - weights * values, axis=0).max()
        if rest <= LEFT_OVER * values[0] or basis.shape[1] + WIDTH > size:
            break
        block = images[:, -WIDTH:]
        for _ in range(2):
            block = block - basis @ (basis.T @ block)
            block = np.linalg.qr(block)[0]
        basis, images = np.hstack([basis, block]), np.hstack([images, multiply(block)])
    return Components(_turned((weights / np.linalg.norm(weights, axis=0)).T), values, steps=basis.shape[1] // WIDTH)


def _turned(weights: np.ndarray) -> np.ndarray:
    """The same directions with their largest weight positive, as a component and its opposite say the same."""
    largest = np.take_along_axis(weights, np.abs(weights).argmax(axis=1)[:, None], axis=1)
    return weights * np.where(largest < 0, -1.0, 1.0)
