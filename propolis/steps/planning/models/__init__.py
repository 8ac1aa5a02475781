"""What planning keeps."""

from propolis.steps.planning.models.conversations import Answer, Conversation, Participant, Statement
from propolis.steps.planning.models.goals import Goal, GoalNeed, GoalVersion
from propolis.steps.planning.models.guests import GuestPass
from propolis.steps.planning.models.imports import Import
from propolis.steps.planning.models.maps import ConversationMap
from propolis.steps.planning.models.needs import Need, NeedSource
from propolis.steps.planning.models.releases import Release, ReleasedCell
from propolis.steps.planning.models.wordings import Wording

__all__ = [
    "Answer",
    "Conversation",
    "ConversationMap",
    "Goal",
    "GoalNeed",
    "GoalVersion",
    "GuestPass",
    "Import",
    "Need",
    "NeedSource",
    "Participant",
    "Release",
    "ReleasedCell",
    "Statement",
    "Wording",
]
