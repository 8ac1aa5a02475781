"""What people fill in about teams, roles and ground rules; input in, clean values out."""

from propolis.design.forms import Form
from propolis.steps.teams.forms.ground_rules import PutForm, RuleForm, StarterForm, WaiveForm
from propolis.steps.teams.forms.roles import EndTermForm, OfferForm, RoleForm
from propolis.steps.teams.forms.teams import EndTeamForm, InviteForm, TeamForm


class NothingToFill(Form):
    """Only a button."""


__all__ = [
    "EndTeamForm",
    "EndTermForm",
    "InviteForm",
    "NothingToFill",
    "OfferForm",
    "PutForm",
    "RoleForm",
    "RuleForm",
    "StarterForm",
    "TeamForm",
    "WaiveForm",
]
