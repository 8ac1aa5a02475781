from dataclasses import replace

import pytest

from propolis.projects import acts as projects
from propolis.steps.evaluation import reads
from propolis.steps.evaluation.rules import Kept
from tests.factories import a_member, a_project, co_chairs, days
from tests.factories.decisions import AFTER_NOTICE
from tests.factories.delivery import DUE_ON, FINDING, LATER, a_promise, an_outcome, kept, many, not_kept, set_aside

pytestmark = pytest.mark.django_db

DECIDED = AFTER_NOTICE + days(1)


@pytest.fixture
def project():
    return a_project()


def test_outcomes_come_newest_first_and_only_of_this_project(project):
    an_outcome(a_promise(a_project(title="Elsewhere")))
    first, second = an_outcome(a_promise(project)), an_outcome(a_promise(project), at=LATER + days(1))
    assert list(reads.outcomes(project)) == [second, first]
    assert list(reads.outcomes_of(first.commitment)) == [first]


def test_who_noted_an_outcome_is_named_to_members_and_stays_what_they_spoke_from_to_others(project):
    carer = a_member(project, perspective="carer", name="Cay")
    outcome = an_outcome(a_promise(project), by=carer)
    projects.change_perspective(by=carer, perspective="staff", at=LATER)
    found = [reads.noted_label(outcome, viewer) for viewer in (co_chairs(project)[0], None)]
    assert found == ["Cay", "A carer or family member"]


def test_gathered_counts_each_kind(project):
    commitment = a_promise(project)
    for kind in ("change", "worse", "worse"):
        an_outcome(commitment, finding=replace(FINDING, kind=kind))
    found = reads.gathered(project)
    assert (found, found.outcomes) == (reads.Gathered(better=1, same=0, worse=2), 3)


def test_nothing_promised_is_nothing_to_count(project):
    assert reads.kept(project, DUE_ON) == Kept(0, 0, 0, 0, None)


def test_days_are_counted_from_the_decision_to_the_day_it_was_kept(project):
    for count in (3, 5, 40):
        kept(a_promise(project), at=DECIDED + days(count))
    not_kept(a_promise(project))
    assert reads.kept(project, DUE_ON) == Kept(commitments=4, kept=3, not_kept=1, late=0, median_days=5)


def test_what_is_open_is_late_the_day_after_it_was_due(project):
    a_promise(project)
    assert [reads.kept(project, day).late for day in (DUE_ON, DUE_ON + days(1))] == [0, 1]


def test_what_was_set_aside_is_not_counted_against_anybody(project):
    set_aside(a_promise(project).proposal)
    assert reads.kept(project, DUE_ON).commitments == 0


@pytest.mark.parametrize("count", [1, 3])
def test_each_read_is_one_question(project, count, django_assert_num_queries):
    many(project, count)
    with django_assert_num_queries(1):
        assert len([one.commitment.proposal.title for one in reads.outcomes(project)]) == count
    with django_assert_num_queries(1):
        reads.gathered(project)
    with django_assert_num_queries(1):
        reads.kept(project, DUE_ON)
