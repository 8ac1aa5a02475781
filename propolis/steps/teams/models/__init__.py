"""The tables of teams."""

from propolis.steps.teams.models.feeds import CalendarFeed
from propolis.steps.teams.models.ground_rules import Acknowledgement, GroundRule, GroundRules, GroundworkWaiver
from propolis.steps.teams.models.meetings import (
    AgendaItem,
    Coming,
    Meeting,
    Note,
    NotesAgreed,
    SettledNeed,
    SpeakingTurns,
)
from propolis.steps.teams.models.papers import Paper
from propolis.steps.teams.models.roles import Role, Term
from propolis.steps.teams.models.teams import Place, Team

__all__ = [
    "Acknowledgement",
    "AgendaItem",
    "CalendarFeed",
    "Coming",
    "GroundRule",
    "GroundRules",
    "GroundworkWaiver",
    "Meeting",
    "Note",
    "NotesAgreed",
    "Paper",
    "Place",
    "Role",
    "SettledNeed",
    "SpeakingTurns",
    "Team",
    "Term",
]
