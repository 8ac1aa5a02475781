"""Who may propose: one table."""

import pytest

from propolis.steps.decisions import permissions
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.planning import a_goal, a_need

pytestmark = pytest.mark.django_db

MAY_PROPOSE = {
    "nobody": False,
    "someone-else's-member": False,
    "left": False,
    "lived-experience": True,
    "carer": True,
    "community": True,
    "staff": True,
    "leader": True,
    "co-chair": True,
}


def _kinds(project):
    left = a_member(project)
    left.left_at = NOW
    sides = {
        one: a_member(project, perspective=one) for one in ("lived-experience", "carer", "community", "staff", "leader")
    }
    elsewhere = co_chairs(a_project(title="Elsewhere"))[0]
    return {"nobody": None, "someone-else's-member": elsewhere, "left": left, "co-chair": co_chairs(project)[0]} | sides


def test_every_kind_of_person_is_in_the_table_and_gets_its_answer():
    project = a_project()
    kinds = _kinds(project)
    assert {kind: bool(permissions.may_propose(who, project)) for kind, who in kinds.items()} == MAY_PROPOSE


def test_a_goal_of_another_project_is_refused_to_everyone():
    project = a_project()
    goal = a_goal(a_need(a_project(title="Elsewhere")))
    assert not any(permissions.may_propose_for(who, project, goal) for who in _kinds(project).values())
