"""The tables of teams."""

from propolis.steps.teams.models.ground_rules import Acknowledgement, GroundRule, GroundRules, GroundworkWaiver
from propolis.steps.teams.models.roles import Role, Term
from propolis.steps.teams.models.teams import Place, Team

__all__ = ["Acknowledgement", "GroundRule", "GroundRules", "GroundworkWaiver", "Place", "Role", "Team", "Term"]
