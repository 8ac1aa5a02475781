"""Who may do what in delivery; no, unless it says yes."""

from collections.abc import Iterable

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member
from propolis.projects.permissions import may_take_part
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery.models import Action, ActionOwner, Commitment


def may_commit(by: Member | None, proposal: Proposal) -> Verdict:
    """Any member may write down what will be done about a decision."""
    return may_take_part(by, proposal.project)


def may_end(by: Member | None, commitment: Commitment) -> Verdict:
    """Whoever does the work, wrote the commitment or chairs may say what became of it."""
    taking_part = may_take_part(by, commitment.project)
    if not taking_part or by.is_co_chair or by.pk == commitment.written_by_id:
        return taking_part
    does_it = ActionOwner.objects.filter(action__commitment=commitment, member=by).exists()
    return YES if does_it else no("not-responsible")


def may_plan(by: Member | None, commitment: Commitment) -> Verdict:
    """Any member may plan an action."""
    return may_take_part(by, commitment.project)


def may_plan_for(by: Member | None, commitment: Commitment, owners: Iterable[Member]) -> Verdict:
    """Any member may plan an action for people of the same project; they can hand it back."""
    here = all(owner.project_id == commitment.project_id for owner in owners)
    return first_no(may_plan(by, commitment), YES if here else no("owner-elsewhere"))


def may_move(by: Member | None, action: Action) -> Verdict:
    """Whoever does an action may move it on, and so may a co-chair."""
    taking_part = may_take_part(by, action.commitment.project)
    if not taking_part or by.is_co_chair:
        return taking_part
    return YES if _does(by, action) else no("not-an-owner")


def may_update(by: Member | None, action: Action) -> Verdict:
    """Any member may tell how an action is going."""
    return may_take_part(by, action.commitment.project)


def may_take_on(by: Member | None, action: Action) -> Verdict:
    """Any member may join in."""
    return may_take_part(by, action.commitment.project)


def may_hand_back(by: Member | None, action: Action) -> Verdict:
    """Nobody may take an action away from someone else."""
    taking_part = may_take_part(by, action.commitment.project)
    if not taking_part:
        return taking_part
    return YES if _does(by, action) else no("not-your-action")


def _does(member: Member, action: Action) -> bool:
    return any(owner.member_id == member.pk for owner in action.owners.all())
