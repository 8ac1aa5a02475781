"""What is known of a project: always of that project alone, in a fixed number of queries."""

import pytest

from propolis.projects import acts, reads
from tests.factories import NOW, a_member, a_person, a_project, an_invitation, co_chairs, days

PROMISE = dict.fromkeys(("is_open", "is_fixed", "final_say", "final_say_why", "commits"), "Words.")


def test_public_projects_are_the_ones_anyone_can_read(db):
    a_project(visibility="members")
    old, new = a_project(visibility="public"), a_project(visibility="public", at=NOW + days(1))

    assert list(reads.public()) == [new, old]


def test_a_person_has_the_projects_they_are_in_now(db):
    ana = a_person()
    project, left = a_project(by=ana), a_project(by=ana, at=NOW + days(1))
    acts.leave(by=reads.membership(left, ana), at=NOW)

    assert list(reads.of_person(ana)) == [project]


def test_members_are_those_who_are_here_in_the_order_they_came(project, chair):
    late, early = a_member(project, at=NOW + days(2)), a_member(project, at=NOW + days(1))
    acts.leave(by=a_member(project), at=NOW)
    a_member(a_project())

    assert list(reads.members(project)) == [chair, early, late]


@pytest.mark.parametrize("count", [1, 3])
def test_members_and_their_names_take_one_query(project, count, django_assert_num_queries):
    for n in range(count):
        viewer = a_member(project, at=NOW + days(n + 1))

    with django_assert_num_queries(1):
        names = [reads.label(member, viewer) for member in reads.members(project)]
    assert names == ["Sam"] + ["Ana"] * count


def test_all_five_perspectives_are_counted_even_the_missing_ones(project, ana):
    assert reads.by_perspective(project) == {"lived-experience": 0, "carer": 1, "community": 0, "staff": 1, "leader": 0}


@pytest.mark.parametrize(("joins", "sides"), [([], 1), (["leader"], 1), (["carer"], 2)])
def test_sides_counts_the_sides_of_the_table_that_are_here(project, joins, sides):
    for perspective in joins:
        a_member(project, perspective)

    assert reads.sides(project) == sides


def test_could_chair_is_everyone_from_the_other_side(project, ana):
    a_member(project, "leader")

    assert reads.could_chair(project) == [ana]


def test_nobody_could_chair_beside_two(project, ana):
    co_chairs(project)

    assert reads.could_chair(project) == []


def test_the_promise_is_the_newest_version(project, chair):
    acts.make_promise(by=chair, at=NOW, **PROMISE)
    newest = acts.make_promise(by=chair, at=NOW, **PROMISE)

    assert reads.promise(project) == newest


@pytest.mark.parametrize("count", [1, 3])
def test_promises_and_who_made_them_take_one_query(project, chair, count, django_assert_num_queries):
    for _ in range(count):
        acts.make_promise(by=chair, at=NOW, **PROMISE)

    with django_assert_num_queries(1):
        assert [promise.made_by.person.name for promise in reads.promises(project)] == ["Sam"] * count


@pytest.mark.parametrize("count", [1, 3])
def test_invitations_and_who_made_them_take_one_query(project, count, django_assert_num_queries):
    for _ in range(count):
        an_invitation(project)
    an_invitation(a_project())

    with django_assert_num_queries(1):
        assert [one.made_by.person.name for one in reads.invitations(project)] == ["Sam"] * count


@pytest.mark.parametrize("typed", ["{}", " {} ", "{0[0]}{0[1]}-{0[2]}", "{0[0]} {0[1]} {0[2]}"])
def test_an_invitation_is_found_however_its_code_is_typed(project, typed):
    invitation = an_invitation(project)
    code = invitation.code
    groups = (code[:4], code[4:8].upper(), code[8:])

    found = reads.invitation(typed.format(groups if "[" in typed else code))

    assert found == invitation


@pytest.mark.parametrize("typed", ["", "   ", "---", "nonsense", "\x00"])
def test_no_invitation_is_found_for_nonsense(project, typed):
    an_invitation(project)

    assert reads.invitation(typed) is None


def test_mailed_counts_one_persons_mails_of_one_day_in_all_projects(project, chair):
    other = a_project(by=chair.person)
    for by, way, at in [
        (chair, "email", NOW),
        (reads.co_chairs(other).get(), "email", NOW),
        (chair, "link", NOW),
        (chair, "email", NOW - days(1)),
        (a_member(project), "email", NOW),
    ]:
        acts.invite(by=by, way=way, perspective="staff", email="bea@example.org", at=at)

    assert reads.mailed(chair.person, NOW) == 2


@pytest.mark.parametrize(
    ("viewer", "label"),
    [("fellow", "Ana"), ("stranger", "A carer or family member"), ("elsewhere", "A carer or family member")],
)
def test_a_member_is_named_to_fellow_members_only(project, ana, chair, viewer, label):
    viewers = {"fellow": chair, "stranger": None, "elsewhere": reads.co_chairs(a_project()).get()}

    assert reads.label(ana, viewers[viewer]) == label


def test_a_member_without_a_name_is_named_by_perspective(project, ana, chair):
    ana.person.name = ""

    assert reads.label(ana, chair) == "A carer or family member"


def test_a_member_who_is_not_known_is_said_to_be_not_known(chair):
    assert reads.label(None, chair) == "Not known"
