"""The tables of teams."""

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
from propolis.steps.teams.models.roles import Role, Term
from propolis.steps.teams.models.teams import Place, Team

__all__ = [
    "AgendaItem",
    "Coming",
    "Meeting",
    "Note",
    "NotesAgreed",
    "SettledNeed",
    "SpeakingTurns",
    "Acknowledgement",
    "GroundRule",
    "GroundRules",
    "GroundworkWaiver",
    "Place",
    "Role",
    "Team",
    "Term",
]
