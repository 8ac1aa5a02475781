"""Who may do what: one table, act by kind of person."""

from types import SimpleNamespace

import pytest

from propolis.projects import acts as projects
from propolis.steps.delivery import permissions
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.decisions import an_adopted_decision
from tests.factories.delivery import LATER, a_commitment, an_action

pytestmark = pytest.mark.django_db

ANY_MEMBER = {"owner", "writer", "co-chair", "staff", "carer", "leader"}
TABLE = {
    "may_commit": ANY_MEMBER,
    "may_end": {"owner", "writer", "co-chair"},
    "may_plan": ANY_MEMBER,
    "may_move": {"owner", "co-chair"},
    "may_update": ANY_MEMBER,
    "may_take_on": ANY_MEMBER,
    "may_hand_back": {"owner"},
}
KINDS = ANY_MEMBER | {"nobody", "left", "elsewhere"}


@pytest.fixture
def house():
    project = a_project()
    people = {kind: a_member(project, perspective=kind) for kind in ("staff", "carer", "leader")}
    people |= {"owner": a_member(project, perspective="carer"), "writer": a_member(project), "nobody": None}
    people |= {"co-chair": co_chairs(project)[0], "elsewhere": co_chairs(a_project(title="Elsewhere"))[0]}
    people["left"] = projects.leave(by=a_member(project), at=NOW)
    proposal = an_adopted_decision(project)
    commitment = a_commitment(proposal, by=people["writer"])
    action = an_action(commitment, people["owner"])
    about = {"may_commit": proposal, "may_end": commitment, "may_plan": commitment}
    return SimpleNamespace(people=people, about=about, action=action, commitment=commitment)


@pytest.mark.parametrize("act", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(house, act):
    thing = house.about.get(act, house.action)
    allowed = {kind for kind, who in house.people.items() if getattr(permissions, act)(who, thing)}
    assert (allowed, set(house.people)) == (TABLE[act], KINDS)


def test_the_table_misses_no_permission():
    assert {name for name in vars(permissions) if name.startswith("may_")} == {*TABLE, "may_plan_for", "may_take_part"}


def test_an_action_is_not_planned_for_someone_of_another_project(house):
    verdict = permissions.may_plan_for(house.people["staff"], house.commitment, [house.people["elsewhere"]])
    assert verdict.reason == "owner-elsewhere"


def test_someone_who_handed_an_action_back_is_no_longer_responsible(house):
    from propolis.steps.delivery import acts

    staff, owner = house.people["staff"], house.people["owner"]
    acts.take_on_action(by=staff, action=house.action, at=LATER)
    acts.hand_back_action(by=owner, action=house.action, at=LATER)
    house.action = house.action.__class__.objects.get(pk=house.action.pk)
    assert permissions.may_move(owner, house.action).reason == "not-an-owner"
