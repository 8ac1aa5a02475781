"""Goal attainment: one figure for how far a person's own goals were reached."""

from propolis.methods.goal_attainment.attainment import Attainment, attainment
from propolis.methods.goal_attainment.drawing import picture
from propolis.methods.goal_attainment.goals import Goal, read
from propolis.methods.goal_attainment.plain import answer
from propolis.methods.goal_attainment.score import RHO, t_score
from propolis.methods.goal_attainment.words import in_words

__all__ = ["RHO", "Attainment", "Goal", "answer", "attainment", "in_words", "picture", "read", "t_score"]
