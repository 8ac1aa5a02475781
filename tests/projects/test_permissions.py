"""Who may do what in a project: every permission for every kind of person. A missing cell fails."""

import inspect

import pytest
from django.contrib.auth.models import AnonymousUser

from propolis.projects import acts, permissions, reads
from propolis.projects.models import Member
from tests.factories import NOW, a_member, a_person, a_project, co_chairs

pytestmark = pytest.mark.django_db

KINDS = ("stranger", "not-a-member", "member", "co-chair", "left", "co-chair-elsewhere")
ALLOWED = {
    "may_take_part": {"member", "co-chair"},
    "may_chair": {"co-chair"},
    "may_invite": {"member", "co-chair"},
    "may_start_project": set(KINDS) - {"stranger"},
    "may_join": set(KINDS) - {"stranger"},
    "may_change_perspective": {"member", "co-chair"},
    "may_name_co_chair": {"co-chair"},
    "may_name_safeguarding_lead": {"co-chair"},
    "may_set_safeguards": {"co-chair"},
}
# These two are asked of a member; and a co-chair elsewhere may change what they speak from there.
NOT_ASKED = {(name, kind) for name in ("may_change_perspective", "may_name_co_chair") for kind in KINDS[:2]}
NOT_ASKED.add(("may_change_perspective", "co-chair-elsewhere"))
CELLS = [(name, kind) for name in ALLOWED for kind in KINDS if (name, kind) not in NOT_ASKED]


@pytest.fixture
def project():
    return a_project()


def the_person(kind, project) -> tuple[object, Member | None]:
    """A person of this kind, and their place in the project as far as they have one."""
    match kind:
        case "stranger":
            return AnonymousUser(), None
        case "not-a-member":
            return a_person(), None
        case "co-chair-elsewhere":
            member = reads.co_chairs(a_project()).first()
        case "co-chair":
            member = co_chairs(project)[1]
        case _:
            member = a_member(project)
    if kind == "left":
        member = acts.leave(by=member, at=NOW)
    return member.person, member


def asked(name, kind, project):
    person, member = the_person(kind, project)
    match name:
        case "may_start_project" | "may_join":
            return getattr(permissions, name)(person)
        case "may_change_perspective":
            return permissions.may_change_perspective(member, member)
        case "may_name_co_chair":
            return permissions.may_name_co_chair(member, a_member(project, "lived-experience", name="Bea"))
    return getattr(permissions, name)(member, project)


def test_the_table_names_every_permission():
    assert set(ALLOWED) == {name for name, _ in inspect.getmembers(permissions) if name.startswith("may_")}


@pytest.mark.parametrize(("name", "kind"), CELLS)
def test_only_these_may(name, kind, project):
    assert bool(asked(name, kind, project)) == (kind in ALLOWED[name])


def test_nobody_changes_what_another_speaks_from(project):
    assert permissions.may_change_perspective(a_member(project), a_member(project)).reason == "not-yours"


def test_a_closed_account_may_not_start_a_project():
    assert permissions.may_start_project(a_person_who_left()).reason == "not-signed-in"


def a_person_who_left():
    person = a_person()
    person.is_active = False
    return person
