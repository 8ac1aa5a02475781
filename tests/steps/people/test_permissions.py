"""Who may do what in people: one table, act by kind of person. Needs and counts have tables of their own."""

from types import SimpleNamespace

import pytest

from propolis.accounts.acts import join_without_email
from propolis.projects import acts as projects
from propolis.steps.people import permissions
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.people import a_gathering, a_group, a_standing

pytestmark = pytest.mark.django_db

CHAIRS = {"chair", "other-chair"}
MEMBERS = CHAIRS | {"ana", "joe", "noter"}
TABLE = {
    "may_add_group": MEMBERS,
    "may_change_group": MEMBERS,
    "may_take_off_group": CHAIRS | {"noter"},
    "may_introduce": MEMBERS,
    "may_introduce_member": CHAIRS,
    "may_note_gathering": MEMBERS,
    "may_take_back_gathering": CHAIRS | {"noter"},
    "may_ask_standing": MEMBERS,
    "may_move_standing to counts": {"joe"},
    "may_move_standing to declined": {"joe"},
    "may_move_standing to withdrawn": {"ana"},
    "may_move_standing to ended": {"ana", "joe"},
}
KINDS = MEMBERS | {"nobody", "left", "elsewhere"}
THEMES = ("groups", "introductions", "standings")


@pytest.fixture
def house(project):
    lived, staff = co_chairs(project)
    people = {"chair": lived, "other-chair": staff, "nobody": None, "ana": a_member(project)}
    people["joe"] = a_member(project, person=join_without_email(name="Joe", language="en", at=NOW))
    people["noter"] = a_member(project, name="Nel")
    people["left"] = projects.leave(by=a_member(project, name="Gone"), at=NOW)
    people["elsewhere"] = co_chairs(a_project(title="Elsewhere"))[0]
    group = a_group(project, by=people["noter"])
    arguments = {
        "may_ask_standing": people["joe"],
        "may_move_standing": a_standing(people["ana"], people["joe"]),
        "may_change_group": group,
        "may_take_off_group": group,
        "may_introduce_member": people["joe"],
        "may_take_back_gathering": a_gathering(project, by=people["noter"]),
    }
    return SimpleNamespace(project=project, people=people, arguments=arguments)


@pytest.mark.parametrize("line", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(house, line):
    name, _to, to = line.partition(" to ")
    about, more = house.arguments.get(name, house.project), {"agrees": house.people["joe"]} if to else {}
    may, to_what = getattr(permissions, name), [to] if to else []
    allowed = {kind for kind, who in house.people.items() if may(who, about, *to_what, **more)}
    assert (allowed, set(house.people)) == (TABLE[line], KINDS)


def test_the_table_misses_no_permission():
    named = [name for name in permissions.__all__ if getattr(permissions, name).__module__.endswith(THEMES)]
    assert set(named) == {line.split()[0] for line in TABLE}
