"""Goal attainment in plain sentences: templates for its codes, which pages can translate."""

from propolis.methods.goal_attainment.attainment import Attainment
from propolis.methods.goal_attainment.goals import Goal

SCORES = {
    -2: "much less than expected",
    -1: "a little less than expected",
    0: "as expected",
    1: "a little more than expected",
    2: "much more than expected",
}
GOAL = "{name}: {now}"
GOAL_FROM = "{name}: {now}; at the start: {start}"
REACHED = "{reached} of {goals} goals were reached as expected or better."
T_SCORE = "The T score is {score}. It is 50 when all goals are reached as expected; more is better."
CHANGE = "At the start it was {baseline}, so the change is {change}."
WEIGHTING = {
    "given": "Each goal counts by the weight it was given.",
    "importance-difficulty": "Each goal counts by how important it is and how hard.",
    "alike": "All goals count alike.",
    "all-nought": "Every weight is 0, so all goals count alike.",
}

LABELS = {
    "title": "How far each goal has come",
    "-2": "much less",
    "-1": "a little less",
    "0": "as expected",
    "1": "a little more",
    "2": "much more",
    "now": "now",
    "start": "at the start",
}


def in_words(found: Attainment) -> list[str]:
    """What became of each goal, then all of them as one figure."""
    reached = sum(goal.score >= 0 for goal in found.goals)
    change = [] if found.baseline is None or found.change is None else [_change(found.baseline, found.change)]
    return [
        *(about(goal) for goal in found.goals),
        REACHED.format(reached=reached, goals=len(found.goals)),
        T_SCORE.format(score=f"{found.score:.1f}"),
        *change,
        WEIGHTING[found.weighting],
    ]


def about(goal: Goal) -> str:
    """How far one goal was reached, and from where."""
    if goal.baseline is None:
        return GOAL.format(name=_shown(goal.name), now=SCORES[goal.score])
    return GOAL_FROM.format(name=_shown(goal.name), now=SCORES[goal.score], start=SCORES[goal.baseline])


def _change(baseline: float, change: float) -> str:
    return CHANGE.format(baseline=f"{baseline:.1f}", change=f"{change:+.1f}".replace("-", "\u2212"))


def _shown(name: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in name)  # a file cannot steer the terminal
