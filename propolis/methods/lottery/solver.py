"""The open solver, HiGHS, told the rules of a panel."""

import highspy
import numpy as np

from propolis.methods.lottery.panel_rules import Rules

INFINITE = highspy.kHighsInf
EXACT = 1e-9  # what the solver may be off by in a bound or a price


class Unsolved(Exception):
    """The solver came back without an answer."""


def model() -> highspy.Highs:
    """An empty problem, to be solved in silence, on one thread, as exactly as can be."""
    problem = highspy.Highs()
    problem.setOptionValue("output_flag", False)
    problem.setOptionValue("threads", 1)
    problem.setOptionValue("primal_feasibility_tolerance", EXACT)
    problem.setOptionValue("dual_feasibility_tolerance", EXACT)
    problem.setOptionValue("mip_rel_gap", 0.0)
    return problem


def panel_model(rules: Rules) -> highspy.Highs:
    """A problem whose first columns are the number of people of each kind, and whose first rows are the rules."""
    problem = model()
    problem.addVars(rules.kinds, rules.fewest, rules.most)
    for belongs, lowest, highest in zip(rules.belongs.T, rules.lowest, rules.highest, strict=True):
        add_row(problem, lowest, highest, np.flatnonzero(belongs), belongs[belongs > 0])
    add_row(problem, rules.seats, rules.seats, np.arange(rules.kinds), np.ones(rules.kinds))
    return problem


def in_whole_people(problem: highspy.Highs, kinds: int) -> highspy.Highs:
    """The same problem, where nobody can be on a panel by halves."""
    kind = highspy.HighsVarType.kInteger
    problem.changeColsIntegrality(kinds, np.arange(kinds, dtype=np.int32), np.full(kinds, kind.value, dtype=np.uint8))
    return problem


def add_row(problem: highspy.Highs, lowest: float, highest: float, columns: np.ndarray, values: np.ndarray) -> None:
    problem.addRow(lowest, highest, len(columns), columns.astype(np.int32), values)


def add_column(problem: highspy.Highs, cost: float, rows: np.ndarray, values: np.ndarray) -> None:
    """A column from nothing upwards."""
    problem.addCol(cost, 0.0, INFINITE, len(rows), rows.astype(np.int32), values)


def solve(problem: highspy.Highs) -> highspy.HighsSolution:
    """Solve it. Raises Unsolved when there is no answer, most often because no answer keeps all the rows."""
    problem.run()
    if problem.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise Unsolved(problem.modelStatusToString(problem.getModelStatus()))
    return problem.getSolution()
