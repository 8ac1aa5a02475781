"""Everything that changes what members do for each other; each function is one act."""

from propolis.steps.growth.acts.pairs import ask_for_pair, end_offer, move_pair, offer
from propolis.steps.growth.acts.questions import (
    answer,
    ask_members,
    say_it_helped,
    take_back_answer,
    take_back_question,
)

__all__ = [
    "answer",
    "ask_for_pair",
    "ask_members",
    "end_offer",
    "move_pair",
    "offer",
    "say_it_helped",
    "take_back_answer",
    "take_back_question",
]
