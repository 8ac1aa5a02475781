"""The record's page: every entry in words, names for members alone, and an export that is the chain itself."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from propolis.projects.acts import change_perspective
from propolis.projects.scope import Scope
from propolis.record import reads
from propolis.record.export import lines
from propolis.record.models import Chain
from propolis.record.verify import verify
from propolis.site.record import ON_A_PAGE, record_page
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.consent import a_round, a_table, objected, opened
from tests.factories.planning import a_need

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project(visibility="public")


def fresh(project):
    project.chain = Chain.objects.get(pk=project.chain_id)
    return project


def read_by(project, member=None, number="1"):
    return record_page(Scope(fresh(project), member, member and member.person), number)


def get(client, project, name, **asked):
    return client.get(reverse(name, args=[project.slug]), asked)


def fill(project):
    """More entries than fit on a page."""
    member = a_member(project)
    for _ in range(ON_A_PAGE + 5):
        a_need(project, by=member)


def test_the_newest_entry_stands_first(project):
    a_member(project)
    numbers = [line.number for line in read_by(project).lines]
    assert numbers == [3, 2, 1]


def test_a_member_reads_who_did_what(project):
    member = a_member(project, name="Ana")
    a_need(project, by=member)
    newest = read_by(project, member).lines[0]
    assert (newest.who, newest.did) == ("Ana", "voiced a need")


def test_a_stranger_reads_what_they_spoke_from_and_no_name(project):
    a_need(project, by=a_member(project, "carer", name="Ana"))
    assert read_by(project).lines[0].who == "A carer or family member"


def test_a_stranger_finds_nobodys_name_on_the_page(client, project):
    names = [member.person.name for member in co_chairs(project)]
    page = get(client, project, "record").content.decode()
    assert [name for name in names if f">{name} " in page] == []


def test_a_change_of_perspective_does_not_change_what_was_said_before(project):
    member = a_member(project, "carer")
    a_need(project, by=member)
    change_perspective(by=member, perspective="staff", at=NOW)
    assert read_by(project).lines[1].who == "A carer or family member"


def test_an_objection_without_a_name_has_none_for_members_either():
    table = a_table(visibility="public")
    objected(opened(table), table.lived, is_private=True)
    newest = read_by(table.project, table.staff).lines[0]
    assert (newest.did, newest.who) == ("raised an objection", "A person with lived experience")


def test_an_entry_of_an_act_that_is_gone_is_shown_by_its_code():
    table = a_table()
    a_round(table)
    assert read_by(table.project).lines[0].did == "tests.start_round"


@pytest.mark.parametrize(
    ("asked", "shown"), [("1", 1), ("2", 2), ("99", 2), ("0", 2), ("-3", 2), ("x", 1), ("", 1), ("1e9", 1), ("²", 1)]
)
def test_a_page_that_does_not_exist_shows_the_nearest_one(client, project, asked, shown):
    fill(project)
    answer = get(client, project, "record", page=asked)
    assert answer.status_code == 200
    assert read_by(project, number=asked).page.number == shown


def test_a_page_takes_as_many_queries_for_fifty_entries_as_for_three(project):
    member = a_member(project)
    with CaptureQueriesContext(connection) as few:
        read_by(project, member)
    fill(project)
    with CaptureQueriesContext(connection) as many:
        read_by(project, member)
    assert len(many) == len(few)


def test_the_page_shows_the_head_and_the_length(client, project):
    chain = fresh(project).chain
    page = get(client, project, "record").content.decode()
    assert chain.head in page
    assert f"entry {chain.length}:" in page


def test_the_export_is_the_chain(client, project):
    fill(project)
    exported = b"".join(get(client, project, "record_export").streaming_content).decode().splitlines()
    assert exported == list(lines(project.chain))
    report = verify(exported, fresh(project).chain.head)
    assert (report.is_good, report.entries) == (True, reads.entries(project.chain).count())


def test_the_export_is_named_after_the_project(client, project):
    answer = get(client, project, "record_export")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{project.slug}.record.jsonl"'


def test_the_export_of_a_private_project_is_for_its_members(client):
    private = a_project()
    assert get(client, private, "record_export").status_code == 302
