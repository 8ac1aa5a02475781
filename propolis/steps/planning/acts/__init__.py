"""Everything that changes planning; each function is one act."""

from propolis.steps.planning.acts.answers import answer
from propolis.steps.planning.acts.conversations import (
    add_statement,
    close_conversation,
    moderate_statement,
    open_conversation,
)
from propolis.steps.planning.acts.goals import edit_goal, write_goal
from propolis.steps.planning.acts.imports import ask_import, import_conversation, note_progress, refuse_import
from propolis.steps.planning.acts.maps import keep_map
from propolis.steps.planning.acts.needs import pick_need, voice_need, withdraw_need

__all__ = [
    "add_statement",
    "answer",
    "ask_import",
    "close_conversation",
    "edit_goal",
    "import_conversation",
    "keep_map",
    "moderate_statement",
    "note_progress",
    "open_conversation",
    "pick_need",
    "refuse_import",
    "voice_need",
    "withdraw_need",
    "write_goal",
]
