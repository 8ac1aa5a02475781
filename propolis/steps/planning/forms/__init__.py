"""What people type when they plan, made clean."""

from propolis.steps.planning.forms.conversations import (
    AddStatement,
    GiveAnswer,
    HideStatement,
    OpenConversation,
    SuggestWording,
)
from propolis.steps.planning.forms.guests import LetGuestsIn, MakePasses, StartAsGuest
from propolis.steps.planning.forms.imports import ImportConversation
from propolis.steps.planning.forms.needs import PickNeed, VoiceNeed, WriteGoal

__all__ = [
    "AddStatement",
    "GiveAnswer",
    "HideStatement",
    "ImportConversation",
    "LetGuestsIn",
    "MakePasses",
    "OpenConversation",
    "PickNeed",
    "StartAsGuest",
    "SuggestWording",
    "VoiceNeed",
    "WriteGoal",
]
