"""What members change about their own place, and who chairs."""

import pytest
from django.db import IntegrityError

from propolis.projects import acts, reads
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.projects.acts.recorded import newest, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


def test_change_perspective_is_recorded_from_and_to(project):
    ana = a_member(project, "staff")

    acts.change_perspective(by=ana, perspective="carer", at=NOW)

    entry = newest(project)
    assert (entry.act, entry.says, entry.perspective) == (
        "projects.change_perspective",
        {"from": "staff", "to": "carer"},
        "carer",
    )


def test_what_was_recorded_before_keeps_its_perspective(project):
    ana = a_member(project, "staff")
    joined = newest(project)

    acts.change_perspective(by=ana, perspective="carer", at=NOW)

    joined.refresh_from_db()
    assert joined.perspective == "staff"


def test_change_perspective_refuses_someone_who_left(project):
    gone = acts.leave(by=a_member(project), at=NOW)
    with refused("not-a-member"):
        acts.change_perspective(by=gone, perspective="carer", at=NOW)


def test_change_perspective_keeps_the_co_chairs_on_two_sides(project):
    lived, _staff = co_chairs(project)
    with refused("perspective-would-leave-one-side"):
        acts.change_perspective(by=lived, perspective="leader", at=NOW)


def test_name_co_chair_is_recorded_about_the_one_named(project):
    chair, bea = reads.co_chairs(project).get(), a_member(project, "carer", name="Bea")

    acts.name_co_chair(by=chair, member=bea, at=NOW)

    entry = newest(project)
    assert (entry.act, entry.power, entry.by) == ("projects.name_co_chair", "agenda", chair.pk)
    assert entry.about == f"projects.member:{bea.pk}"
    assert set(reads.co_chairs(project)) == {chair, bea}


def test_name_co_chair_refuses_a_member_who_does_not_chair(project):
    ana, bea = a_member(project), a_member(project, "carer", name="Bea")
    with refused("not-a-co-chair"):
        acts.name_co_chair(by=ana, member=bea, at=NOW)


def test_name_co_chair_refuses_someone_of_another_project(project):
    chair, elsewhere = reads.co_chairs(project).get(), a_member(a_project(), "carer")
    with refused("not-a-member"):
        acts.name_co_chair(by=chair, member=elsewhere, at=NOW)


def test_name_co_chair_refuses_someone_who_left(project):
    chair, gone = reads.co_chairs(project).get(), acts.leave(by=a_member(project, "carer"), at=NOW)
    with refused("has-left"):
        acts.name_co_chair(by=chair, member=gone, at=NOW)


def test_name_co_chair_refuses_someone_from_the_same_side(project):
    chair, cy = reads.co_chairs(project).get(), a_member(project, "leader", name="Cy")
    with refused("same-side"):
        acts.name_co_chair(by=chair, member=cy, at=NOW)


def test_name_co_chair_refuses_a_third(project):
    _lived, staff = co_chairs(project)
    dee = a_member(project, "carer", name="Dee")
    with refused("has-two-co-chairs"):
        acts.name_co_chair(by=staff, member=dee, at=NOW)


def test_stop_chairing_is_recorded_and_the_person_stays(project):
    lived, staff = co_chairs(project)

    acts.stop_chairing(by=lived, at=NOW)

    assert (newest(project).act, newest(project).by) == ("projects.stop_chairing", lived.pk)
    assert list(reads.co_chairs(project)) == [staff]
    assert lived in reads.members(project)


def test_stop_chairing_refuses_the_last_one(project):
    chair = reads.co_chairs(project).get()
    with refused("last-co-chair"):
        acts.stop_chairing(by=chair, at=NOW)


def test_stop_chairing_refuses_a_member_who_does_not_chair(project):
    ana = a_member(project)
    with refused("not-a-co-chair"):
        acts.stop_chairing(by=ana, at=NOW)


def test_leave_is_recorded(project):
    ana = a_member(project)

    acts.leave(by=ana, at=NOW)

    assert (newest(project).act, newest(project).by) == ("projects.leave", ana.pk)
    assert ana not in reads.members(project)


def test_leave_refuses_a_second_time(project):
    gone = acts.leave(by=a_member(project), at=NOW)
    with refused("not-a-member"):
        acts.leave(by=gone, at=NOW)


def test_leave_refuses_the_last_co_chair_while_others_are_here(project):
    chair = reads.co_chairs(project).get()
    a_member(project)
    with refused("last-co-chair"):
        acts.leave(by=chair, at=NOW)


def test_a_co_chair_who_leaves_no_longer_chairs(project):
    lived, staff = co_chairs(project)

    gone = acts.leave(by=lived, at=NOW)

    assert (gone.is_co_chair, list(reads.co_chairs(project))) == (False, [staff])


def test_the_table_keeps_nobody_chairing_who_left(project):
    ana = a_member(project)
    ana.is_co_chair, ana.left_at = True, NOW
    with pytest.raises(IntegrityError):
        ana.save()
