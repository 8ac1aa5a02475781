"""How far a person's goals were reached, and how far that is from where they began."""

from collections.abc import Sequence
from dataclasses import dataclass

from propolis.methods.bad_input import BadInput
from propolis.methods.goal_attainment.goals import Goal
from propolis.methods.goal_attainment.score import RHO, t_score

GIVEN, IMPORTANCE_DIFFICULTY, ALIKE, ALL_NOUGHT = "given", "importance-difficulty", "alike", "all-nought"


@dataclass(frozen=True)
class Attainment:
    """The goals and their T score. baseline and change are None where the start is not known.

    weighting: where the weights come from. It is all-nought when every weight was 0, so that all goals count alike.
    """

    goals: tuple[Goal, ...]
    score: float
    baseline: float | None
    change: float | None
    weighting: str
    rho: float


def attainment(goals: Sequence[Goal], rho: float = RHO) -> Attainment:
    """How far goals were reached: 50 is as expected, more is better; and how far that is from the start.

    goals: one or more, the start known for all of them or for none. Raises BadInput otherwise.
    Source: see t_score.
    """
    weights = [goal.weight for goal in goals]
    score = t_score([goal.score for goal in goals], weights, rho)
    starts = [goal.baseline for goal in goals if goal.baseline is not None]
    if len(starts) not in (0, len(goals)):
        raise BadInput("a baseline for every goal or for none", found=f"{len(starts)} of {len(goals)}")
    baseline = t_score(starts, weights, rho) if starts else None
    return Attainment(
        goals=tuple(goals),
        score=score,
        baseline=baseline,
        change=None if baseline is None else score - baseline,
        weighting=_weighting(goals),
        rho=rho,
    )


def _weighting(goals: Sequence[Goal]) -> str:
    if not any(goal.weight for goal in goals):
        return ALL_NOUGHT
    if any(goal.given_weight is not None for goal in goals):
        return GIVEN
    if any(goal.importance is not None or goal.difficulty is not None for goal in goals):
        return IMPORTANCE_DIFFICULTY
    return ALIKE
