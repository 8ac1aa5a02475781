"""Proposals at every stage, made through the acts."""

from datetime import date, datetime, timedelta

from propolis.consent import acts as consent
from propolis.consent import reads
from propolis.projects import reads as projects
from propolis.projects.models import Member, Project
from propolis.steps.decisions.acts import propose
from propolis.steps.decisions.models import Proposal
from tests.factories import NOW, co_chairs, days
from tests.factories.planning import a_goal, a_need
from tests.factories.teams import ready_to_propose

WORDS = {
    "title": "Lights down at ten",
    "text": "The ward turns the main lights down at ten at night.",
    "is_fixed": "Fire lights stay on.",
    "is_open": "The hour.",
    "is_ours": "Who turns them down.",
    "final_say": "The ward manager",
}
REVIEW_ON = date(2026, 8, 3)
AFTER_NOTICE = NOW + days(10)  # five working days and a bank holiday lie between


def fresh(proposal: Proposal) -> Proposal:
    """The proposal as it is in the database now."""
    return Proposal.objects.select_related("round__project__chain", "round__proposer", "project", "goal").get(
        pk=proposal.pk
    )


def a_proposal(project: Project, by: Member | None = None, at: datetime = NOW, **says) -> Proposal:
    """A draft; the co-chair from the lived-experience side wrote it unless someone else is given."""
    by = by or co_chairs(project)[0]
    goal = says.pop("goal", None) or a_goal(a_need(project, by=by), by=by)
    return fresh(propose(by=by, goal=goal, at=at, **WORDS | {"review_on": REVIEW_ON} | says))


def a_shown_proposal(project: Project, **says) -> Proposal:
    """A proposal that everyone can see and ask about."""
    proposal = a_proposal(project, **says)
    ready_to_propose(project)
    consent.publish(by=proposal.round.proposer, round=proposal.round, at=NOW)
    return fresh(proposal)


def an_open_proposal(project: Project, **says) -> Proposal:
    """A proposal on which every member is being asked for consent."""
    proposal = a_shown_proposal(project, **says)
    chair = co_chairs(project)[1]
    consent.ask_for_reactions(by=chair, round=proposal.round, at=NOW + timedelta(hours=1))
    closes_on = (AFTER_NOTICE + days(7)).date()
    consent.open_consent(by=chair, round=proposal.round, closes_on=closes_on, at=AFTER_NOTICE)
    return fresh(proposal)


def all_consent(proposal: Proposal, at: datetime = AFTER_NOTICE) -> None:
    """Every member who was asked and has not answered says yes."""
    for seat in reads.seats(reads.current(proposal.round)):
        if not seat.stance:
            member = projects.membership(proposal.project, seat.member.person)
            consent.take_stance(by=member, round=proposal.round, stance="consent", at=at)


def an_adopted_decision(project: Project, **says) -> Proposal:
    """A proposal that everyone consented to and a co-chair noted as agreed."""
    proposal = an_open_proposal(project, **says)
    all_consent(proposal)
    consent.adopt(by=co_chairs(project)[1], round=proposal.round, at=AFTER_NOTICE + days(1))
    return fresh(proposal)
