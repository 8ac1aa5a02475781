"""Everything that changes teams, roles and ground rules; each function is one act."""

from propolis.steps.teams.acts.drafting import add_rules, change_rule, remove_rule, start_rules
from propolis.steps.teams.acts.ground_rules import acknowledge_rules, put_rules, waive_groundwork
from propolis.steps.teams.acts.places import answer_place, ask_to_join, invite_to_team, leave_team
from propolis.steps.teams.acts.roles import answer_offer, end_term, offer_role, write_role
from propolis.steps.teams.acts.teams import change_team, end_team, start_team

__all__ = [
    "acknowledge_rules",
    "add_rules",
    "answer_offer",
    "answer_place",
    "ask_to_join",
    "change_rule",
    "change_team",
    "end_team",
    "end_term",
    "invite_to_team",
    "leave_team",
    "offer_role",
    "put_rules",
    "remove_rule",
    "start_rules",
    "start_team",
    "waive_groundwork",
    "write_role",
]
