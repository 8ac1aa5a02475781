"""Commitments, actions and outcomes, made through the acts."""

from collections.abc import Sequence
from datetime import date, datetime

from propolis.consent import acts as consent
from propolis.projects.models import Member, Project
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery import acts
from propolis.steps.delivery.models import Action, Commitment
from propolis.steps.evaluation.acts import note_outcome
from propolis.steps.evaluation.models import Outcome
from propolis.steps.evaluation.rules import Finding
from tests.factories import a_member, co_chairs, days
from tests.factories.decisions import AFTER_NOTICE, an_adopted_decision, fresh

LATER = AFTER_NOTICE + days(2)  # the day after the decision
DUE_ON = date(2026, 6, 30)
FINDING = Finding("change", "People sleep through.", "We asked ten people.", date(2026, 5, 14))


def a_commitment(
    proposal: Proposal | None = None, by: Member | None = None, at: datetime = LATER, **says
) -> Commitment:
    """Something promised because of an adopted decision; the staff co-chair writes it unless someone else is given."""
    usual = {"text": "Turn the lights down", "due_on": DUE_ON}
    by = by or co_chairs(proposal.project)[1]
    return acts.write_commitment(by=by, proposal=proposal, at=at, **usual | says)


def a_promise(project: Project, **says) -> Commitment:
    """A commitment with a decision of its own."""
    return a_commitment(an_adopted_decision(project), **says)


def an_action(
    commitment: Commitment, *owners: Member, by: Member | None = None, at: datetime = LATER, **says
) -> Action:
    """A piece of work for a commitment; the staff co-chair does it unless others are given."""
    usual = {"text": "Ask the porters", "due_on": DUE_ON}
    chair = co_chairs(commitment.project)[1]
    return acts.plan_action(by=by or chair, commitment=commitment, owners=owners or [chair], at=at, **usual | says)


def done(action: Action, at: datetime = LATER) -> Action:
    """The action, done."""
    return acts.move_action(by=co_chairs(action.commitment.project)[1], action=action, to="done", at=at)


def kept(commitment: Commitment, at: datetime = LATER) -> Commitment:
    """The commitment, kept."""
    chair = co_chairs(commitment.project)[1]
    return acts.keep_commitment(by=chair, commitment=commitment, what="The lights are down at ten.", at=at)


def not_kept(commitment: Commitment, at: datetime = LATER) -> Commitment:
    """The commitment, given up."""
    chair = co_chairs(commitment.project)[1]
    return acts.end_commitment_not_kept(by=chair, commitment=commitment, why="The switch is locked.", at=at)


def set_aside(proposal: Proposal, at: datetime = LATER) -> Proposal:
    """The decision, set aside by someone with the power to."""
    words = {"who": "The board", "power": "Its standing orders", "why": "Cost", "what_would_change_it": "Money"}
    leader = a_member(proposal.project, perspective="leader", name="Lea", at=at)
    consent.override(by=leader, round=proposal.round, at=at, **words)
    return fresh(proposal)


def an_outcome(
    commitment: Commitment, by: Member | None = None, finding: Finding = FINDING, at: datetime = LATER
) -> Outcome:
    """What someone says changed."""
    by = by or co_chairs(commitment.project)[0]
    return note_outcome(by=by, commitment=commitment, finding=finding, at=at)


def many(project: Project, count: int, owners: Sequence[Member] = ()) -> list[Commitment]:
    """So many decisions, each with a commitment, two actions and an outcome."""
    made = [a_promise(project) for _ in range(count)]
    for commitment in made:
        an_action(commitment, *owners)
        an_action(commitment, *owners)
        an_outcome(commitment)
    return made
