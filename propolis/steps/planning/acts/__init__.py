"""Everything that changes planning; each function is one act."""

from propolis.steps.planning.acts.answers import answer, take_back_answers
from propolis.steps.planning.acts.conversations import (
    add_statement,
    close_conversation,
    moderate_statement,
    open_conversation,
)
from propolis.steps.planning.acts.goals import edit_goal, write_goal
from propolis.steps.planning.acts.guests import answer_as_guest, let_guests_in, make_passes
from propolis.steps.planning.acts.imports import ask_import, import_conversation, note_progress, refuse_import
from propolis.steps.planning.acts.maps import keep_map
from propolis.steps.planning.acts.needs import pick_need, voice_need, withdraw_need
from propolis.steps.planning.acts.wordings import answer_wording, suggest_wording

__all__ = [
    "add_statement",
    "answer",
    "answer_as_guest",
    "answer_wording",
    "ask_import",
    "close_conversation",
    "edit_goal",
    "import_conversation",
    "keep_map",
    "let_guests_in",
    "make_passes",
    "moderate_statement",
    "note_progress",
    "open_conversation",
    "pick_need",
    "refuse_import",
    "suggest_wording",
    "take_back_answers",
    "voice_need",
    "withdraw_need",
    "write_goal",
]
