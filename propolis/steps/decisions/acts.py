"""Everything that changes a proposal itself; what happens to its text is in the consent room."""

from datetime import date, datetime

from propolis import record
from propolis.consent import rounds, rules
from propolis.consent.reads import today
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.decisions import permissions
from propolis.steps.decisions.models import Proposal
from propolis.steps.planning.models import Goal


@act("decisions.propose", power="options")
def propose(
    *,
    by: Member,
    goal: Goal,
    title: str,
    text: str,
    is_fixed: str,
    is_open: str,
    is_ours: str,
    final_say: str,
    review_on: date,
    at: datetime,
) -> Proposal:
    """Write a proposal for a goal; it is the writer's own until they show it to everyone."""
    require_may(permissions.may_propose_for(by, by.project, goal))
    require_can(rules.can_review_on(day=review_on, decided_on=today(by.project, at)))
    proposal = Proposal.objects.create(
        project=by.project,
        goal=goal,
        round=rounds.start(by=by, text=text, review_on=review_on, at=at),
        title=title,
        is_fixed=is_fixed,
        is_open=is_open,
        is_ours=is_ours,
        final_say=final_say,
        made_at=at,
    )
    record.append(
        by=by,
        at=at,
        about=proposal,
        says={"goal": goal.pk, "round": proposal.round_id, "review_on": review_on},
    )
    return proposal
