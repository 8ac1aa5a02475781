from dataclasses import dataclass
from datetime import datetime

from propolis.consent.reads import today
from propolis.projects.models import Member
from propolis.projects.scope import Scope
from propolis.steps.delivery import permissions, reads, rules, words
from propolis.steps.delivery.models import Action, Update
from propolis.steps.delivery.pages.shown import ActionView, action_view
from propolis.steps.people import reads as people
from propolis.steps.people.pages import with_voice


@dataclass(frozen=True)
class Move:
    """One way an action can go on from here."""

    to: str
    words: str
    needs_reason: bool


@dataclass(frozen=True)
class Told:
    """What someone told about an action, with their name as the looker may see it."""

    update: Update
    by: str


@dataclass(frozen=True)
class ActionPage:
    """One action at its permanent address."""

    view: ActionView
    is_set_aside: bool
    told: list[Told]
    moves: list[Move]
    can_update: bool
    can_take_on: bool
    can_hand_back: bool


def action_page(scope: Scope, action: Action, now: datetime) -> ActionPage:
    """An action, how it is going, and what the looker can do about it."""
    viewer, standing = scope.member, reads.standing(action)
    owners = [owner.member_id for owner in action.owners.all()]
    is_owner = viewer is not None and viewer.pk in owners
    take_on = rules.can_take_on(state=action.state, is_owner=is_owner, **standing)
    voices = people.voices(scope.project)
    hand_back = rules.can_hand_back(state=action.state, is_owner=is_owner, owners=len(owners))
    return ActionPage(
        view=action_view(action, viewer, today(scope.project, now)),
        is_set_aside=standing["decision"] == "overridden",
        told=[Told(one, _by(one, viewer, voices)) for one in reads.updates(action)],
        moves=_moves(action, standing) if permissions.may_move(viewer, action) else [],
        can_update=bool(permissions.may_update(viewer, action)),
        can_take_on=bool(permissions.may_take_on(viewer, action) and take_on),
        can_hand_back=bool(permissions.may_hand_back(viewer, action) and hand_back),
    )


def _by(update: Update, viewer: Member | None, voices: people.Voices) -> str:
    return with_voice(reads.update_label(update, viewer), voices, update.member_id, viewer, update.posted_at)


def _moves(action: Action, standing: dict[str, str]) -> list[Move]:
    return [
        Move(to, words.MOVES[to], to == "stopped")
        for to in words.MOVES
        if rules.can_move_action(state=action.state, to=to, **standing)
    ]
