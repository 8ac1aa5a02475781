"""Many people at once: the chain never forks. Runs on both databases."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from propolis.projects import acts
from propolis.record.export import lines
from propolis.record.models import Entry
from propolis.record.verify import verify
from tests.factories import NOW, a_member, a_project

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS, EACH = 10, 4


def all_at_once(*jobs):
    """Run each job in a thread and a connection of its own, all starting together; the first error is raised."""
    together = Barrier(len(jobs))

    def run(job):
        together.wait()
        try:
            return job()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


def invites(member):
    """A job: one member invites people, one act after another."""

    def job():
        for _ in range(EACH):
            acts.invite(by=member, way="link", perspective="staff", at=NOW)

    return job


def test_many_at_once_make_one_chain_without_gaps():
    project = a_project()
    writers = [a_member(project) for _ in range(WRITERS)]
    before = Entry.objects.filter(chain=project.chain).count()
    all_at_once(*map(invites, writers))
    numbers = list(Entry.objects.filter(chain=project.chain).order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, before + WRITERS * EACH + 1))
    assert verify(lines(project.chain)).is_good


def test_an_export_made_while_others_write_holds():
    project = a_project()
    writers = [a_member(project) for _ in range(4)]
    exports = [lambda: [verify(lines(project.chain)).fault for _ in range(EACH)]] * 2
    answers = all_at_once(*map(invites, writers), *exports)
    assert answers[-2:] == [[""] * EACH] * 2


def test_those_who_are_refused_leave_no_gap():
    project = a_project()
    writers = [a_member(project) for _ in range(4)]

    def refused():
        for _ in range(EACH):
            with pytest.raises(TypeError):
                acts.invite(by=writers[0], way="link", perspective="staff", at=None)

    all_at_once(*map(invites, writers), refused, refused)
    assert verify(lines(project.chain)).is_good
