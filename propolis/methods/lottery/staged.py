"""The exact way round, for targets that are barely met: level by level, over whole panels only.

Used when the fairest shares cannot be reached by any mixture of whole panels. Slower, and as exact.
Source: column generation after Flanigan et al. 2021, Nature 596, 548-552, supplement, on kinds of people.
"""

from dataclasses import dataclass

import highspy
import numpy as np

from propolis.methods.lottery.best_panel import BestPanel
from propolis.methods.lottery.panel_rules import Rules
from propolis.methods.lottery.progress import GoOn, Progress
from propolis.methods.lottery.solver import INFINITE, add_column, add_row, model, solve
from propolis.methods.lottery.swaps import Swaps

ROUNDING = 1e-9
PRICED = 1e-7
GAIN = 1e-8


@dataclass(frozen=True)
class Staged:
    """Panels (panels, kinds) with their weights; the smallest chance is at most `bound`."""

    panels: np.ndarray
    weights: np.ndarray
    bound: float
    is_exact: bool


def staged(
    rules: Rules, sizes: np.ndarray, panels: np.ndarray, *, levels: int | None, seed: int, go_on: GoOn
) -> Staged:
    """Raise the smallest chance as far as whole panels allow, then the next; all levels, or so many.

    sizes: (kinds,). panels: (panels, kinds) to begin with, at least one.
    """
    stages = _Stages(rules, sizes, panels, seed)
    is_exact, done = True, 0
    while is_exact and stages.free.any() and (levels is None or done < levels):
        is_exact = stages.raise_level(go_on)
        done += 1
    return Staged(stages.panels, stages.weights(), stages.bound, is_exact)


class _Stages:
    def __init__(self, rules: Rules, sizes: np.ndarray, panels: np.ndarray, seed: int):
        self.sizes, self.kinds = sizes, rules.kinds
        self.free = np.ones(rules.kinds, dtype=bool)
        self.bound = 1.0
        self.best_panel = BestPanel(rules)
        self.swaps = Swaps(rules, panels.mean(axis=0), seed)
        self.panels = np.zeros((0, rules.kinds))
        self.problem = _level_problem(sizes)
        self._add(panels)

    def raise_level(self, go_on: GoOn) -> bool:
        """Raise the chance of all who are not settled, and settle those who hold it back. False when stopped."""
        while True:
            level, prices, dearest = self._solve()
            better, most = self._better_panels(prices, dearest)
            if not len(better):
                break
            self._add(better)
            if self.free.all():
                self.bound = min(self.bound, most)
            if not go_on(Progress("level", most - level)):
                return False
        if self.free.all():
            self.bound = level
        self._settle(level, prices)
        return True

    def weights(self) -> np.ndarray:
        weights = np.clip(np.array(solve(self.problem).col_value)[1:], 0, None)
        return weights / weights.sum()

    def _solve(self) -> tuple[float, np.ndarray, float]:
        """The level reached, the price of each kind, and what a panel must be worth at these prices to help."""
        solution = solve(self.problem)
        duals = np.array(solution.row_dual)
        return solution.col_value[0], np.clip(-duals[: self.kinds], 0, None), duals[self.kinds]

    def _better_panels(self, prices: np.ndarray, dearest: float) -> tuple[np.ndarray, float]:
        """Panels worth more than any so far, and a bound on the level: what the best panel of all could be worth."""
        met = self.swaps.walk(prices / max(prices.max(), PRICED))
        met = met[met @ prices > dearest + GAIN]
        if len(met):
            return met[np.argsort(-(met @ prices), kind="stable")[: self.kinds]], 1.0
        panel = self.best_panel(prices)
        worth = -1.0 if panel is None else float(panel @ prices)
        if panel is None or worth <= dearest + GAIN:
            return np.zeros((0, self.kinds)), worth
        return panel[None, :], worth

    def _add(self, panels: np.ndarray) -> None:
        for panel in panels:
            rows = np.flatnonzero(panel)
            add_column(self.problem, 0.0, np.append(rows, self.kinds), np.append(panel[rows], 1.0))
        self.panels = np.concatenate([self.panels, panels])

    def _settle(self, level: float, prices: np.ndarray) -> None:
        held = self.free & (prices * self.sizes > PRICED)
        if not held.any():
            held = self.free & (prices == prices[self.free].max())
        self.free &= ~held
        for kind in np.flatnonzero(held):
            self.problem.changeRowBounds(int(kind), level * self.sizes[kind] - ROUNDING, INFINITE)
            self.problem.changeCoeff(int(kind), 0, 0.0)


def _level_problem(sizes: np.ndarray) -> highspy.Highs:
    """Make a level as high as can be that no free kind's chance is below. Column 0 is the level; panels come after."""
    problem = model()
    problem.setOptionValue("simplex_strategy", 4)  # primal: new panels leave the last answer a good start
    problem.addVar(0.0, 1.0)
    problem.changeColCost(0, 1.0)
    problem.changeObjectiveSense(highspy.ObjSense.kMaximize)
    for size in sizes:
        add_row(problem, 0.0, INFINITE, np.array([0]), np.array([-size]))
    add_row(problem, 1.0, 1.0, np.array([]), np.array([]))
    return problem
