from dataclasses import dataclass
from datetime import datetime

from propolis.consent.reads import today
from propolis.kit.words import sentence
from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.steps.delivery import permissions, reads, rules
from propolis.steps.delivery.models import Commitment
from propolis.steps.delivery.pages.shown import CommitmentView, action_view, commitment_view, one_sided


@dataclass(frozen=True)
class CommitmentPage:
    """One commitment at its permanent address."""

    view: CommitmentView
    written_by: str
    ended_by: str
    one_sided: str
    can_plan: bool
    can_end: bool
    why_not_keep: str


def commitment_page(scope: Scope, commitment: Commitment, now: datetime) -> CommitmentPage:
    """A commitment, its actions, and what the looker can do about it."""
    day = today(scope.project, now)
    found = reads.actions(scope.project).filter(commitment=commitment)
    view = commitment_view(commitment, [action_view(one, scope.member, day) for one in found], day)
    doing = [doer.perspective for one in view.actions if one.action.state != "stopped" for doer in one.doers]
    keep = rules.can_keep(
        decision=commitment.proposal.round.state,
        commitment=commitment.state,
        open_actions=sum(one.action.state in rules.OPEN_ACTION for one in view.actions),
    )
    return CommitmentPage(
        view=view,
        written_by=projects.label(commitment.written_by, scope.member),
        ended_by=projects.label(commitment.ended_by, scope.member) if commitment.ended_by else "",
        one_sided=one_sided(doing) if len(view.actions) > 1 else "",
        can_plan=view.is_open and bool(permissions.may_plan(scope.member, commitment)),
        can_end=view.is_open and bool(permissions.may_end(scope.member, commitment)),
        why_not_keep="" if keep else sentence(keep),
    )
