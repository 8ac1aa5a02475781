"""Who does what for a commitment, and how it is going."""

from collections.abc import Sequence
from datetime import date, datetime

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act
from propolis.kit.verdict import YES, first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.delivery import permissions, reads, rules
from propolis.steps.delivery.models import Action, ActionOwner, Commitment, Update


@act("delivery.plan_action", power="delivering")
def plan_action(
    *, by: Member, commitment: Commitment, text: str, due_on: date, owners: Sequence[Member], at: datetime
) -> Action:
    """Plan a piece of work: what, by when, and who does it."""
    owners = list({owner.pk: owner for owner in owners}.values())
    require_may(permissions.may_plan_for(by, commitment, owners))
    commitment = reads.lock(commitment)
    here = [owner.is_active for owner in owners]
    require_can(rules.can_plan(decision=commitment.proposal.round.state, commitment=commitment.state, are_here=here))
    require_can(rules.can_schedule(text=text, due_on=due_on, today=today(commitment.project, at)))
    action = Action.objects.create(
        commitment=commitment, text=text, due_on=due_on, planned_by=by, planned_at=at, moved_at=at
    )
    for owner in owners:
        _own(action, owner, at)
    perspectives = {owner.pk: owner.perspective for owner in owners}
    record.append(
        by=by, at=at, about=action, says={"commitment": commitment.pk, "due_on": due_on, "owners": perspectives}
    )
    return action


@act("delivery.move_action", power="delivering")
def move_action(*, by: Member, action: Action, to: str, why: str = "", at: datetime) -> Action:
    """Say that an action has started, is done, stops, or starts again."""
    require_may(permissions.may_move(by, action))
    action = reads.lock_action(action)
    can_move = rules.can_move_action(state=action.state, to=to, **reads.standing(action))
    require_can(first_no(can_move, rules.can_say(why, "say-why-stopped") if to == "stopped" else YES))
    before, action.state, action.moved_at = action.state, to, at
    action.stopped_why = why if to == "stopped" else ""
    action.save()
    record.append(by=by, at=at, about=action, says={"from": before, "to": to})
    return action


@act("delivery.post_update")
def post_update(*, by: Member, action: Action, text: str, link: str = "", at: datetime) -> Update:
    """Tell everyone how an action is going."""
    require_may(permissions.may_update(by, action))
    require_can(first_no(rules.can_say(text, "say-how-it-goes"), rules.can_link(link)))
    update = Update.objects.create(
        action=action, member=by, perspective=by.perspective, text=text, link=link, posted_at=at
    )
    record.append(by=by, at=at, about=update, says={"action": action.pk})
    return update


@act("delivery.take_on_action", power="delivering")
def take_on_action(*, by: Member, action: Action, at: datetime) -> ActionOwner:
    """Join the people who do an action."""
    require_may(permissions.may_take_on(by, action))
    action = reads.lock_action(action)
    is_owner = action.owners.filter(member=by).exists()
    require_can(rules.can_take_on(state=action.state, is_owner=is_owner, **reads.standing(action)))
    owner = _own(action, by, at)
    record.append(by=by, at=at, about=action, says={"perspective": by.perspective})
    return owner


@act("delivery.hand_back_action")
def hand_back_action(*, by: Member, action: Action, at: datetime) -> Action:
    """Stop being one of the people who do an action; somebody else still does it."""
    require_may(permissions.may_hand_back(by, action))
    action = reads.lock_action(action)
    mine = action.owners.filter(member=by)
    require_can(rules.can_hand_back(state=action.state, is_owner=mine.exists(), owners=action.owners.count()))
    mine.delete()
    record.append(by=by, at=at, about=action, says={"perspective": by.perspective})
    return action


def _own(action: Action, member: Member, at: datetime) -> ActionOwner:
    """Noted with the perspective of now: what someone speaks from later does not change who shared this work."""
    return ActionOwner.objects.create(action=action, member=member, perspective=member.perspective, taken_on_at=at)
