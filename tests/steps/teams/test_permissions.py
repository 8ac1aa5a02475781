"""Who may do what: one table, act by kind of person."""

from types import SimpleNamespace

import pytest

from propolis.projects import acts as projects
from propolis.steps.teams import acts, permissions
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.teams import TODAY, a_role, a_team, a_term, an_offer, chair_role, in_team

pytestmark = pytest.mark.django_db

PROJECT_CHAIRS = {"starter", "other-chair"}
IN_TEAM = PROJECT_CHAIRS | {"team-chair", "holder"}
LEADING = PROJECT_CHAIRS | {"team-chair"}
MEMBERS = IN_TEAM | {"outside", "asking", "asked"}
TABLE = {
    "may_start_team": MEMBERS,
    "may_change_team": IN_TEAM,
    "may_end_team": LEADING,
    "may_ask_to_join": MEMBERS,
    "may_invite_to_team": IN_TEAM,
    "may_answer_place of who asked": IN_TEAM,
    "may_answer_place of who is asked": {"asked"},
    "may_leave_team": {"holder"},
    "may_write_role": MEMBERS,
    "may_write_role in a team": IN_TEAM,
    "may_offer_role": PROJECT_CHAIRS,
    "may_offer_role in a team": LEADING,
    "may_answer_offer": {"holder"},
    "may_end_term": LEADING | {"holder"},
    "may_draft_rules": MEMBERS,
    "may_put_rules": MEMBERS,
    "may_acknowledge": MEMBERS,
    "may_waive_groundwork": PROJECT_CHAIRS,
}
KINDS = MEMBERS | {"nobody", "left", "elsewhere"}


@pytest.fixture
def house():
    project = a_project()
    lived, staff = co_chairs(project)
    team = a_team(project, by=lived)
    people = {"starter": lived, "other-chair": staff, "nobody": None, "outside": a_member(project)}
    people |= {"team-chair": in_team(team, "carer"), "holder": in_team(team)}
    people |= {"asking": a_member(project), "asked": a_member(project)}
    people["left"] = projects.leave(by=a_member(project), at=NOW)
    people["elsewhere"] = co_chairs(a_project(title="Elsewhere"))[0]
    a_term(chair_role(team), people["team-chair"])
    role = a_role(project, "note-taker", team=team)
    term = an_offer(role, people["holder"])
    asked = acts.ask_to_join(by=people["asking"], team=team, at=NOW)
    invited = acts.invite_to_team(by=lived, team=team, member=people["asked"], at=NOW)
    place = team.places.get(member=people["holder"])
    arguments = {
        "may_change_team": (team,),
        "may_end_team": (team, TODAY),
        "may_ask_to_join": (team,),
        "may_invite_to_team": (team, people["outside"]),
        "may_answer_place of who asked": (asked,),
        "may_answer_place of who is asked": (invited,),
        "may_leave_team": (place,),
        "may_write_role": (project, None),
        "may_write_role in a team": (project, team),
        "may_offer_role": (a_role(project), TODAY),
        "may_offer_role in a team": (role, TODAY),
        "may_answer_offer": (term,),
        "may_end_term": (term, TODAY),
    }
    return SimpleNamespace(project=project, team=team, people=people, arguments=arguments)


@pytest.mark.parametrize("line", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(house, line):
    may, about = getattr(permissions, line.split()[0]), house.arguments.get(line, (house.project,))
    allowed = {kind for kind, who in house.people.items() if may(who, *about)}
    assert (allowed, set(house.people)) == (TABLE[line], KINDS)


def test_the_table_misses_no_permission():
    assert set(permissions.__all__) == {line.split()[0] for line in TABLE}


def test_nobody_is_asked_in_from_another_project(house):
    verdict = permissions.may_invite_to_team(house.people["starter"], house.team, house.people["elsewhere"])
    assert verdict.reason == "holder-has-left"


def test_a_role_is_not_written_into_a_team_of_another_project(house):
    other = house.people["elsewhere"]
    assert not permissions.may_write_role(other, other.project, house.team)


def test_a_team_is_not_led_once_the_term_is_over(house):
    chair = house.people["team-chair"]
    assert not permissions.may_end_team(chair, house.team, TODAY.replace(year=2028))
