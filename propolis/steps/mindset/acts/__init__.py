"""Everything that changes how people get ready; each function is one act."""

from propolis.steps.mindset.acts.canvas import add_answer, take_back_answer
from propolis.steps.mindset.acts.charter import add_principles, put_charter, remove_principle, start_charter
from propolis.steps.mindset.acts.learning import add_post, mark_lesson, take_back_post, tell_story
from propolis.steps.mindset.acts.looking import close_look, open_look, say_view

__all__ = [
    "add_answer",
    "add_post",
    "add_principles",
    "close_look",
    "mark_lesson",
    "open_look",
    "put_charter",
    "remove_principle",
    "say_view",
    "start_charter",
    "take_back_answer",
    "take_back_post",
    "tell_story",
]
