"""Who may do what about calls and draws, as one table: act x kind of person."""

import pytest

from propolis.projects import acts as projects
from propolis.steps.people import permissions
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.calls import a_call, a_closed_call, a_published_draw

pytestmark = pytest.mark.django_db
CHAIRS = {"chair", "other-chair"}
EVERYONE = {*CHAIRS, "member", "left", "elsewhere", "nobody"}
TABLE = {
    "may_write_call": (CHAIRS, lambda things: things["project"]),
    "may_run_call": (CHAIRS, lambda things: things["draft"]),
    "may_see_call": (CHAIRS, lambda things: things["draft"]),
    "may_confirm_seed": (CHAIRS | {"member"}, lambda things: things["draw"]),
}


@pytest.fixture
def people(project):
    chair, other = co_chairs(project)
    found = {"chair": chair, "other-chair": other, "member": a_member(project), "nobody": None}
    found["left"] = projects.leave(by=a_member(project, name="Gone"), at=NOW)
    return found | {"elsewhere": co_chairs(a_project(title="Elsewhere"))[0]}


@pytest.fixture
def things(project):
    call = a_closed_call(project)
    return {"project": project, "draft": a_call(project), "call": call, "draw": a_published_draw(call)}


@pytest.mark.parametrize("act", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(people, things, act):
    expected, about = TABLE[act]
    assert {kind for kind, who in people.items() if getattr(permissions, act)(who, about(things))} == expected


def test_a_call_that_is_out_is_for_everyone(people, things):
    assert {kind for kind, who in people.items() if permissions.may_see_call(who, things["call"])} == EVERYONE
