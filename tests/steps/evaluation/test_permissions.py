"""Who may judge: one table."""

import pytest

from propolis.projects import acts as projects
from propolis.steps.evaluation import permissions
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.delivery import a_promise, an_outcome

pytestmark = pytest.mark.django_db

ANY_MEMBER = {"noter", "co-chair", "lived-experience", "carer", "community", "staff", "leader"}
TABLE = {"may_judge": ANY_MEMBER, "may_note": ANY_MEMBER, "may_correct": {"noter", "co-chair"}}


@pytest.mark.parametrize("act", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(act):
    project = a_project()
    sides = ("lived-experience", "carer", "community", "staff", "leader")
    people = {side: a_member(project, perspective=side) for side in sides}
    people |= {"noter": a_member(project), "co-chair": co_chairs(project)[1], "nobody": None}
    people |= {
        "elsewhere": co_chairs(a_project(title="Elsewhere"))[0],
        "left": projects.leave(by=a_member(project), at=NOW),
    }
    commitment = a_promise(project)
    about = {"may_judge": project, "may_note": commitment, "may_correct": an_outcome(commitment, by=people["noter"])}
    allowed = {kind for kind, who in people.items() if getattr(permissions, act)(who, about[act])}
    assert allowed == TABLE[act]


def test_the_table_misses_no_permission():
    assert {name for name in vars(permissions) if name.startswith("may_")} == {*TABLE, "may_take_part"}
