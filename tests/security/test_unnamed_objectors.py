"""Someone who objects without a name stays without one."""

import pytest

from propolis.consent import acts
from propolis.consent.models import Objection
from propolis.consent.pages.talk import objection_view
from propolis.projects import acts as projects
from propolis.projects.models import Member
from propolis.record.export import lines
from propolis.record.models import Entry
from tests.factories.consent import LATER, a_table, objected, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return a_table("carer", "carer")


@pytest.fixture
def changed(table):
    """An unnamed objection by a carer who speaks from the community by the time they withdraw it."""
    round, carer = opened(table), table.others[0]
    objection = objected(round, carer, is_private=True)
    projects.change_perspective(by=carer, perspective="community", at=LATER)
    carer = Member.objects.get(pk=carer.pk)
    acts.withdraw_objection(by=carer, objection=objection, stance="consent", at=LATER)
    return Objection.objects.get(pk=objection.pk)


def test_an_alias_speaks_from_one_perspective_whatever_its_owner_changes(changed):
    found = Entry.objects.filter(by=changed.alias).values_list("act", "perspective")
    assert list(found) == [("consent.raise_objection", "carer"), ("consent.withdraw_objection", "carer")]


def test_the_page_calls_them_by_what_they_spoke_from_then(changed, table):
    view = objection_view(changed, table.staff)
    assert (view.raised_by, view.ended_by) == ("A carer or family member", "A carer or family member")


def test_no_line_about_the_objection_holds_its_owners_id(changed, table):
    about = [line for line in lines(table.project.chain) if changed.pk in line]
    assert len(about) == 2 and not any(changed.member_id in line for line in about)


def test_a_withdrawal_says_nothing_of_the_owner_to_a_stranger(changed):
    view = objection_view(changed, None)
    assert changed.member.person.name not in (view.raised_by, view.ended_by)
