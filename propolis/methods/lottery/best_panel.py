"""The one panel that is worth most, found exactly."""

import highspy
import numpy as np

from propolis.methods.lottery.panel_rules import Rules
from propolis.methods.lottery.solver import Unsolved, in_whole_people, panel_model, solve


class BestPanel:
    """Asks the solver again and again which panel is worth most, each time with other worths."""

    def __init__(self, rules: Rules):
        self.kinds = rules.kinds
        self.problem = in_whole_people(panel_model(rules), rules.kinds)
        self.problem.changeObjectiveSense(highspy.ObjSense.kMaximize)

    def __call__(self, worth: np.ndarray) -> np.ndarray | None:
        """The best panel, or None when no panel keeps the rules. worth: (kinds,) of one person of each kind."""
        self.problem.changeColsCost(self.kinds, np.arange(self.kinds, dtype=np.int32), worth)
        try:
            return np.round(np.array(solve(self.problem).col_value))
        except Unsolved:
            return None
