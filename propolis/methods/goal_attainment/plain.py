"""Goal attainment as plain values, ready to be written as JSON."""

from propolis.methods.goal_attainment.attainment import Attainment
from propolis.methods.goal_attainment.goals import Goal


def answer(found: Attainment) -> dict[str, object]:
    """The T score now, at the start and the change, and what they were worked out from. Not known is null."""
    return {
        "goals": len(found.goals),
        "t": found.score,
        "baseline_t": found.baseline,
        "change": found.change,
        "weighting": found.weighting,
        "rho": found.rho,
        "by_goal": [_goal(one) for one in found.goals],
    }


def _goal(goal: Goal) -> dict[str, object]:
    return {"goal": goal.name, "score": goal.score, "baseline": goal.baseline, "weight": goal.weight}
