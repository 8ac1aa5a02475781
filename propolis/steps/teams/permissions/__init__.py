"""Who may do what in teams; no, unless it says yes."""

from propolis.steps.teams.permissions.ground_rules import (
    may_acknowledge,
    may_draft_rules,
    may_put_rules,
    may_waive_groundwork,
)
from propolis.steps.teams.permissions.roles import may_answer_offer, may_end_term, may_offer_role, may_write_role
from propolis.steps.teams.permissions.teams import (
    may_answer_place,
    may_ask_to_join,
    may_change_team,
    may_end_team,
    may_invite_to_team,
    may_leave_team,
    may_start_team,
)

__all__ = [
    "may_acknowledge",
    "may_answer_offer",
    "may_answer_place",
    "may_ask_to_join",
    "may_change_team",
    "may_draft_rules",
    "may_end_team",
    "may_end_term",
    "may_invite_to_team",
    "may_leave_team",
    "may_offer_role",
    "may_put_rules",
    "may_start_team",
    "may_waive_groundwork",
    "may_write_role",
]
