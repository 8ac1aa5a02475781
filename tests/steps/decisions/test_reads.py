import pytest

from propolis.consent import acts as consent
from propolis.consent import reads as rounds
from propolis.projects import acts as projects
from propolis.steps.decisions import reads
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.decisions import AFTER_NOTICE, a_proposal, a_shown_proposal, an_adopted_decision, an_open_proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


def test_a_draft_is_seen_by_its_writer_only(project):
    proposal = a_proposal(project)
    lived, staff = co_chairs(project)
    assert [list(reads.seen_by(project, one)) for one in (lived, staff, None)] == [[proposal], [], []]


def test_the_register_holds_what_was_decided_and_nothing_else(project):
    decided = an_adopted_decision(project)
    an_open_proposal(project, title="Still open")
    assert list(reads.register(project)) == [decided]


def test_a_decision_set_aside_stays_in_the_register(project):
    leader = a_member(project, perspective="leader")
    decided = an_adopted_decision(project)
    words = {"who": "The board", "power": "Its standing orders", "why": "Cost", "what_would_change_it": "Money"}
    consent.override(by=leader, round=decided.round, at=AFTER_NOTICE + days(2), **words)
    assert [one.round.state for one in reads.register(project)] == ["overridden"]


def test_another_projects_decisions_are_not_read(project):
    an_adopted_decision(a_project(title="Elsewhere"))
    assert not reads.register(project).exists()


def test_a_decision_is_overdue_from_the_day_after_its_review_day(project):
    decided = an_adopted_decision(project)
    day = decided.round.review_on
    assert [list(reads.overdue(project, one)) for one in (day, day + days(1))] == [[], [decided]]


def test_who_took_part_does_not_change_when_someone_leaves_later(project):
    carer = a_member(project, perspective="carer")
    decided = an_adopted_decision(project)
    before = rounds.took_part(rounds.current(decided.round))
    projects.leave(by=carer, at=AFTER_NOTICE + days(3))
    assert rounds.took_part(rounds.current(decided.round)) == before


def test_lived_quorum_needs_an_answer_from_the_lived_side(project):
    proposal = an_open_proposal(project)
    lived, staff = co_chairs(project)
    consent.take_stance(by=staff, round=proposal.round, stance="consent", at=AFTER_NOTICE)
    assert not reads.has_lived_quorum(proposal)
    consent.take_stance(by=lived, round=proposal.round, stance="consent", at=AFTER_NOTICE)
    assert reads.has_lived_quorum(proposal)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_of_proposals_costs_one_query(project, rows, django_assert_num_queries):
    for number in range(rows):
        a_shown_proposal(project, title=f"Number {number}")
    with django_assert_num_queries(1):
        assert [one.round.proposer.person.name and one.goal.text for one in reads.seen_by(project, None)]


@pytest.mark.parametrize("rows", [1, 3])
def test_who_took_part_costs_two_queries(project, rows, django_assert_num_queries):
    for _ in range(rows):
        a_member(project, perspective="carer", at=NOW)
    proposal = an_open_proposal(project)
    with django_assert_num_queries(2):
        assert {one.perspective: one.asked for one in rounds.took_part(rounds.current(proposal.round))}["carer"] == rows
