import pytest

from propolis.kit.verdict import CanNot, MayNot
from propolis.record import reads as record
from propolis.steps.decisions.acts import propose
from propolis.steps.decisions.models import Proposal
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.decisions import REVIEW_ON, WORDS, a_proposal
from tests.factories.planning import a_goal, a_need

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


def test_a_proposal_starts_as_its_writers_draft_with_the_first_version_of_its_text(project):
    proposal = a_proposal(project)
    assert proposal.round.state == "draft"
    assert [(one.number, one.text) for one in proposal.round.versions.all()] == [(1, WORDS["text"])]


def test_a_proposal_freezes_the_projects_rules_of_that_day(project):
    proposal = a_proposal(project)
    assert (proposal.round.notice_days, proposal.round.quorum_percent) == (5, 50)


def test_a_proposal_is_one_entry_that_names_its_goal_and_review_day_and_no_words(project):
    proposal = a_proposal(project)
    entry = record.newest(project.chain).first()
    assert (entry.act, entry.power, entry.about) == (
        "decisions.propose",
        "options",
        f"decisions.proposal:{proposal.pk}",
    )
    assert entry.says == {"goal": proposal.goal_id, "round": proposal.round_id, "review_on": "2026-08-03"}


def test_someone_who_has_left_cannot_propose(project):
    lived, _staff = co_chairs(project)
    goal = a_goal(a_need(project, by=lived), by=lived)
    member = a_member(project)
    member.left_at = NOW
    with pytest.raises(MayNot, match="not-a-member"):
        propose(by=member, goal=goal, review_on=REVIEW_ON, at=NOW, **WORDS)
    assert not Proposal.objects.exists()


def test_a_goal_of_another_project_cannot_be_served(project):
    elsewhere = a_project(title="Another ward")
    goal = a_goal(a_need(elsewhere))
    lived, _staff = co_chairs(project)
    before = project.chain.entries.count()
    with pytest.raises(MayNot, match="goal-elsewhere"):
        propose(by=lived, goal=goal, review_on=REVIEW_ON, at=NOW, **WORDS)
    assert not Proposal.objects.exists()
    assert project.chain.entries.count() == before


@pytest.mark.parametrize(
    ("review_on", "reason"),
    [(NOW.date(), "review-too-soon"), (NOW.date().replace(year=2027, month=12), "review-too-late")],
)
def test_a_review_day_within_a_year_is_compulsory(project, review_on, reason):
    lived, _staff = co_chairs(project)
    goal = a_goal(a_need(project, by=lived), by=lived)
    with pytest.raises(CanNot, match=reason):
        propose(by=lived, goal=goal, review_on=review_on, at=NOW, **WORDS)
    assert not Proposal.objects.exists()
