"""Before the draw: whether any panel can meet the targets and, if none can, the smallest change that would do."""

from dataclasses import dataclass

import numpy as np

from propolis.methods.lottery.pool import Pool, Target
from propolis.methods.lottery.solver import Unsolved, add_column, in_whole_people, panel_model, solve


@dataclass(frozen=True)
class Change:
    """One target as it is, and the minimum and maximum that it should have instead."""

    target: Target
    minimum: int
    maximum: int


class Unmeetable(Exception):
    """No panel can meet the targets. changes: the smallest that would do; empty when no change of targets would."""

    def __init__(self, changes: list[Change]):
        self.changes = changes
        super().__init__("no panel can meet the targets")


def smallest_change(pool: Pool) -> list[Change]:
    """Which targets must give way so that a panel can be drawn: as few seats as possible, then as few targets.

    Empty when all targets can be met. Raises Unmeetable when not even changes help, as when too few addresses are left.
    Source: an integer program with one slack each way per target.
    """
    kinds, rows = pool.rules.kinds, len(pool.targets)
    problem = in_whole_people(panel_model(pool.rules), kinds)
    for row in range(rows):
        add_column(problem, 1.0, np.array([row]), np.array([1.0]))
    for row in range(rows):
        add_column(problem, 1.0, np.array([row]), np.array([-1.0]))
    try:
        moved = np.round(np.array(solve(problem).col_value)[kinds:]).astype(int)
    except Unsolved:
        raise Unmeetable([]) from None
    return [
        Change(target, target.minimum - int(fewer), target.maximum + int(more))
        for target, fewer, more in zip(pool.targets, moved[:rows], moved[rows:], strict=True)
        if fewer or more
    ]
