"""The democratic lottery: which panels, each with what chance, so that the people's chances are as equal as can be."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from propolis.methods.lottery.best_panel import BestPanel
from propolis.methods.lottery.changes import Unmeetable, smallest_change
from propolis.methods.lottery.pool import Pool
from propolis.methods.lottery.progress import GoOn, Progress, always
from propolis.methods.lottery.relaxation import leximin_shares, maximin_shares
from propolis.methods.lottery.search import Found, search
from propolis.methods.lottery.staged import staged

Rule = Literal["leximin", "maximin"]
SHARES = {"leximin": leximin_shares, "maximin": maximin_shares}
LEVELS = {"leximin": None, "maximin": 1}


@dataclass(frozen=True)
class Lottery:
    """Panels and the chance of each; what follows for the people; and how sure it is that nothing is fairer.

    panels: (panels, kinds) people of each kind. weights: (panels,) adding up to 1. bound: no lottery can have a larger
    smallest chance. is_exact: it is as fair as can be. is_staged: targets were barely met and the long way was taken.
    """

    pool: Pool
    rule: Rule
    panels: np.ndarray
    weights: np.ndarray
    bound: float
    is_exact: bool
    is_staged: bool

    @property
    def chances(self) -> np.ndarray:
        """(kinds,) the chance of each person of a kind, from 0 to 1."""
        return self.weights @ self.panels / self.pool.sizes

    @property
    def minimum(self) -> float:
        """The smallest chance of anyone."""
        return float(self.chances.min())

    @property
    def gap(self) -> float:
        """By how much the smallest chance could at most be larger; 0 when it is known to be as large as can be."""
        return 0.0 if self.is_exact else max(0.0, self.bound - self.minimum)


def fair_lottery(pool: Pool, rule: Rule = "leximin", *, seed: int = 0, go_on: GoOn = always) -> Lottery:
    """Make everyone's chance of being drawn as equal as the targets allow.

    The chances do not depend on the seed; which panels carry them may. go_on is asked now and then; answering False
    ends the search with the best so far. Raises Unmeetable when no panel meets the targets.
    Source: Flanigan, Gölz, Gupta, Hennig, Procaccia 2021, Fair algorithms for selecting citizens' assemblies,
    Nature 596, 548-552.
    """
    go_on(Progress("targets", 0.0))
    if changes := smallest_change(pool):
        raise Unmeetable(changes)
    shares = SHARES[rule](pool.rules, pool.sizes)
    found = search(pool.rules, shares, seed, go_on)
    bound = float((shares / pool.sizes).min())
    if found.is_reached:
        return Lottery(pool, rule, found.panels, found.weights, bound, is_exact=True, is_staged=False)
    panels, weights = _at_least_one(pool, found)
    if found.was_stopped:
        return Lottery(pool, rule, panels, weights, bound, is_exact=False, is_staged=False)
    return _staged(pool, rule, panels, seed, go_on)


def _at_least_one(pool: Pool, found: Found) -> tuple[np.ndarray, np.ndarray]:
    """What was found, or any one panel where the best shares leave none at all."""
    if len(found.panels):
        return found.panels, found.weights
    panel = BestPanel(pool.rules)(np.zeros(pool.rules.kinds))
    if panel is None:
        raise Unmeetable([])
    return panel[None, :], np.ones(1)


def _staged(pool: Pool, rule: Rule, panels: np.ndarray, seed: int, go_on: GoOn) -> Lottery:
    """The shares of the relaxation are out of reach of whole panels: go level by level."""
    result = staged(pool.rules, pool.sizes, panels, levels=LEVELS[rule], seed=seed, go_on=go_on)
    used = result.weights > 0
    return Lottery(pool, rule, result.panels[used], result.weights[used], result.bound, result.is_exact, is_staged=True)
