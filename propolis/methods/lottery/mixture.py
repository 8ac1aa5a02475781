"""Mixes panels so that, on average, each kind of people has the share of the seats it should have.

The weights are those that bring the average nearest in least squares: a nearest point of a convex hull, found with an
active set (Lawson and Hanson 1974, chapter 23; Wolfe 1976). What is still missing says which panels to look for next.
"""

import numpy as np

RIDGE = 1e-11  # keeps the equations solvable when two panels say the same
BOLD = 0.5  # a weight that would turn negative before half the step is dropped with the first
AT_ONCE = 5.0  # ... unless the first to turn negative does so five times as early
PASSES = 2
SPARE = 3  # panels kept for each kind
LEAST_SPARE = 600


class Mixture:
    """Panels with their weights, drawn towards the shares that are wanted."""

    def __init__(self, shares: np.ndarray):
        """shares: (kinds,) the average number of people of each kind that is wanted."""
        self.shares = shares
        self.panels = np.zeros((0, len(shares)))
        self.weights = np.zeros(0)
        self._products = np.zeros((0, 0))
        self._wanted = np.zeros(0)
        self._idle = np.zeros(0, dtype=int)

    @property
    def missing(self) -> np.ndarray:
        """(kinds,) the shares that are wanted less those that are reached, in people."""
        used = self.weights > 0
        return self.shares - self.weights[used] @ self.panels[used]

    @property
    def distance(self) -> float:
        """By how many seats the average is off, in all."""
        return float(np.abs(self.missing).sum())

    def worth(self, panels: np.ndarray) -> np.ndarray:
        """How much nearer each panel could bring the average: above 0 if at all. panels: (panels, kinds)."""
        missing = self.missing
        return (panels - (self.shares - missing)) @ missing

    def add(self, panels: np.ndarray) -> None:
        """Take in more panels, and weigh all of them anew. panels: (panels, kinds)."""
        panels = self._unknown(panels)
        across, among = self.panels @ panels.T, panels @ panels.T
        self._products = np.block([[self._products, across], [across.T, among]])
        self._wanted = np.append(self._wanted, panels @ self.shares)
        self.panels = np.concatenate([self.panels, panels])
        self.weights = np.append(self.weights, np.zeros(len(panels)))
        self._idle = np.append(self._idle, np.zeros(len(panels), dtype=int))
        for _ in range(PASSES):
            self._weigh()
        self._forget()

    def lottery(self) -> tuple[np.ndarray, np.ndarray]:
        """The panels in use and the chance of each, which add up to 1; none of either when no panel was met."""
        used = self.weights > 0
        return self.panels[used], self.weights[used] / max(self.weights[used].sum(), RIDGE)

    def _unknown(self, panels: np.ndarray) -> np.ndarray:
        known = {panel.tobytes() for panel in self.panels}
        return np.array([panel for panel in panels if panel.tobytes() not in known]).reshape(-1, len(self.shares))

    def _weigh(self) -> None:
        """Let in every panel that helps, and drop those whose weight would turn negative, until none does."""
        slope = self._wanted - self._products @ self.weights
        used = (self.weights > 0) | (slope > 1e-10)
        weights = self.weights.copy()
        while used.any():
            index = np.flatnonzero(used)
            best = self._best_weights(index)
            if (best > 0).all():
                weights[:] = 0
                weights[index] = best
                break
            weights[index], dropped = _step(weights[index], best)
            used[index[dropped]] = False
        self.weights = weights

    def _best_weights(self, index: np.ndarray) -> np.ndarray:
        products = self._products[np.ix_(index, index)]
        products[np.diag_indices(len(index))] *= 1 + RIDGE
        return np.linalg.solve(products, self._wanted[index])

    def _forget(self) -> None:
        """Let go of the panels that have been idle longest, so that long work does not fill the memory."""
        self._idle = np.where(self.weights > 0, 0, self._idle + 1)
        room = SPARE * len(self.shares) + LEAST_SPARE
        if len(self.weights) <= room:
            return
        kept = np.sort(np.argsort(self._idle, kind="stable")[:room])
        self.panels, self.weights, self._idle = self.panels[kept], self.weights[kept], self._idle[kept]
        self._wanted, self._products = self._wanted[kept], self._products[np.ix_(kept, kept)]


def _step(weights: np.ndarray, best: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Go towards the best weights as far as all stay above 0. Returns the weights, and which panels are dropped."""
    negative = best <= 0
    stuck = negative & (weights <= 0)
    if stuck.any():
        return np.where(stuck, 0, weights), stuck
    reach = np.full(len(weights), np.inf)
    reach[negative] = weights[negative] / (weights[negative] - best[negative])
    first = reach.min()
    dropped = reach <= max(first, min(BOLD, AT_ONCE * first))
    moved = np.maximum(weights + first * (best - weights), 0)
    return np.where(dropped, 0, moved), dropped
