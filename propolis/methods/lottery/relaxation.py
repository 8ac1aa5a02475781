"""How fair a lottery could be at most: the fairest shares of the seats, if people could sit on a panel by halves.

No lottery over whole panels can be fairer, so one that reaches these shares is as fair as can be.
"""

import highspy
import numpy as np

from propolis.methods.lottery.panel_rules import Rules
from propolis.methods.lottery.solver import INFINITE, Unsolved, add_row, panel_model, solve

ROUNDINGS = (
    1e-11,
    1e-10,
    1e-9,
    1e-8,
)  # seats by which a settled share may give way: the least that the solver can take
PRICED = 1e-9  # a row with a price above this holds in every best answer


def leximin_shares(rules: Rules, sizes: np.ndarray) -> np.ndarray:
    """The smallest chance as large as it can be, then the next, and so on to the last.

    sizes: (kinds,) people of each kind. Returns (kinds,) the average number of seats of each kind.
    Raises Unsolved when the rules contradict each other. Source: Flanigan et al. 2021, Nature 596, 548-552, on kinds.
    """
    problem = _smallest_chance_problem(rules, sizes)
    free, settled, shares = np.ones(len(sizes), dtype=bool), np.zeros(len(sizes)), sizes
    while free.any():
        level, shares, prices = _solve_level(problem, settled, rules.most)
        held = free if level >= 1 - PRICED else free & (prices > PRICED)
        if not held.any():  # only rounding stands between this level and the next: the dearest one is settled
            held = free & (prices == prices[free].max())
        settled[held] = min(level, 1.0) * sizes[held]
        for kind in np.flatnonzero(held):
            problem.changeRowBounds(problem.getNumRow() - len(sizes) + int(kind), -INFINITE, INFINITE)
        free = free & ~held
    return shares


def maximin_shares(rules: Rules, sizes: np.ndarray) -> np.ndarray:
    """The smallest chance as large as it can be; beyond that, the largest as small as it can be.

    sizes: (kinds,) people of each kind. Returns (kinds,) the average number of seats of each kind.
    Raises Unsolved when the rules contradict each other.
    """
    problem = _smallest_chance_problem(rules, sizes)
    kinds = len(sizes)
    level = solve(problem).col_value[kinds]
    problem.changeColCost(kinds, 0.0)
    problem.changeColBounds(kinds, level, level)
    problem.addCol(-1.0, 0.0, 1.0, 0, np.array([], dtype=np.int32), np.array([]))
    for kind in range(kinds):
        add_row(problem, -INFINITE, 0.0, np.array([kind, kinds + 1]), np.array([1.0, -sizes[kind]]))
    return np.array(solve(problem).col_value)[:kinds]


def _smallest_chance_problem(rules: Rules, sizes: np.ndarray) -> highspy.Highs:
    """Make a chance as large as can be that nobody's chance is below. Its column comes after those of the kinds."""
    problem = panel_model(rules)
    problem.setOptionValue("presolve", "off")  # it takes what the last level left over in rounding for a contradiction
    problem.addVar(0.0, 1.0)
    problem.changeColCost(rules.kinds, 1.0)
    problem.changeObjectiveSense(highspy.ObjSense.kMaximize)
    for kind in range(rules.kinds):
        add_row(problem, 0.0, INFINITE, np.array([kind, rules.kinds]), np.array([1.0, -sizes[kind]]))
    return problem


def _solve_level(problem: highspy.Highs, settled: np.ndarray, most: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    """The chance reached, the shares that reach it, and for each kind how much it holds the others back.

    settled: (kinds,) shares that stay. They cannot rise by themselves, or they would have held nobody back.
    """
    kinds = len(settled)
    for rounding in ROUNDINGS:
        floors = np.maximum(settled - rounding, 0.0)
        problem.changeColsBounds(kinds, np.arange(kinds, dtype=np.int32), floors, most)
        try:
            solution = solve(problem)
        except Unsolved:
            continue
        values = np.array(solution.col_value)
        return values[kinds], values[:kinds], np.abs(np.array(solution.row_dual)[-kinds:])
    raise Unsolved("the rules contradict each other")
