"""Writing a record out, and reading what it holds."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from propolis.projects import acts
from propolis.record import reads as record
from propolis.record.export import lines
from propolis.record.models import Chain, Entry
from propolis.record.verify import Report, verify
from tests.factories import NOW, a_member, a_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


def test_an_export_is_a_record_that_holds(project):
    a_member(project)
    report = verify(lines(project.chain))
    assert (report.entries, report.head) == (3, Chain.objects.get(pk=project.chain_id).head)


def test_an_empty_chain_is_a_header_alone():
    chain = Chain.objects.create()
    assert verify(lines(chain)).entries == 0 and len(list(lines(chain))) == 1


def test_an_export_reads_the_head_afresh(project):
    stale = Chain.objects.get(pk=project.chain_id)
    a_member(project)
    assert verify(lines(stale)).is_good


def test_an_export_has_one_line_each_and_no_line_ends(project):
    a_member(project)
    text = list(lines(project.chain))
    assert len(text) == 4 and not any("\n" in line for line in text)


def test_what_is_added_during_an_export_is_left_for_the_next(project):
    writing = lines(project.chain)
    header = next(writing)
    a_member(project)
    assert verify([header, *writing]) == Report(1, json.loads(header)["head"])


def test_an_export_holds_one_chain_only(project):
    other = a_project()
    a_member(other)
    assert {json.loads(line)["chain"] for line in lines(project.chain)} == {project.chain_id}


def test_a_changed_row_is_named(project):
    a_member(project)
    Entry.objects.filter(chain=project.chain, number=2).update(perspective="leader")
    assert verify(lines(project.chain)).fault.startswith("entry 2 (line 3)")


def test_a_deleted_row_is_named(project):
    a_member(project)
    Entry.objects.filter(chain=project.chain, number=2).delete()
    assert verify(lines(project.chain)).fault.startswith("entry 2 (line 3)")


def test_a_deleted_last_row_is_named(project):
    Entry.objects.filter(chain=project.chain).last().delete()
    assert verify(lines(project.chain)).fault.startswith("after entry 0")


@pytest.mark.parametrize("members", [1, 3])
def test_an_export_takes_two_queries_however_long(project, members):
    for _ in range(members):
        a_member(project)
    with CaptureQueriesContext(connection) as taken:
        list(lines(project.chain))
    assert len([query for query in taken if "SELECT" in query["sql"]]) == 2


def test_entries_come_oldest_first_and_newest_last(project):
    a_member(project)
    assert list(record.entries(project.chain).values_list("number", flat=True)) == [1, 2, 3]
    assert list(record.newest(project.chain).values_list("number", flat=True)) == [3, 2, 1]


def test_about_finds_the_lines_of_one_thing(project):
    member = a_member(project)
    acts.leave(by=member, at=NOW)
    assert [entry.act for entry in record.about(project.chain, member)] == ["projects.join", "projects.leave"]


def test_plain_holds_every_chained_field_and_the_hash(project):
    assert [entry["hash"] for entry in record.plain(project.chain)] == [Chain.objects.get(pk=project.chain_id).head]
