from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from propolis.consent.reads import today
from propolis.projects.scope import Scope
from propolis.steps.decisions import reads as decisions
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery import reads, rules
from propolis.steps.delivery.pages.shown import CommitmentView, action_view, commitment_view


@dataclass(frozen=True)
class HomePage:
    """The action plan, by commitment, and the decisions that still wait for one."""

    going_on: list[CommitmentView]
    ended: list[CommitmentView]
    waiting: list[Proposal]
    late: int
    is_member: bool

    @property
    def is_empty(self) -> bool:
        return not (self.going_on or self.ended or self.waiting)


def home(scope: Scope, now: datetime) -> HomePage:
    """The room's front page."""
    day, by_commitment = today(scope.project, now), defaultdict(list)
    for action in reads.actions(scope.project):
        by_commitment[action.commitment_id].append(action_view(action, scope.member, day))
    views = [commitment_view(one, by_commitment[one.pk], day) for one in reads.commitments(scope.project)]
    promised = {view.commitment.proposal_id for view in views}
    decided = decisions.register(scope.project)
    actions = [action for view in views if view.is_open for action in view.actions]
    return HomePage(
        going_on=[view for view in views if view.is_open],
        ended=[view for view in views if not view.is_open],
        waiting=[one for one in decided if one.round.state == "adopted" and one.pk not in promised],
        late=sum(one.action.due_on < day and one.action.state in rules.OPEN_ACTION for one in actions),
        is_member=scope.member is not None,
    )
