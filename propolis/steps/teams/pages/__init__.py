"""What the pages of this room show."""

from propolis.steps.teams.pages.form import FormPage, named_people
from propolis.steps.teams.pages.ground_rules import RulesPage, SetPage, rules_page, set_page
from propolis.steps.teams.pages.home import HomePage, home
from propolis.steps.teams.pages.role import RolePage, role_page
from propolis.steps.teams.pages.shown import role_name
from propolis.steps.teams.pages.team import TeamPage, team_page

__all__ = [
    "FormPage",
    "HomePage",
    "RolePage",
    "RulesPage",
    "SetPage",
    "TeamPage",
    "home",
    "named_people",
    "role_name",
    "role_page",
    "rules_page",
    "set_page",
    "team_page",
]
