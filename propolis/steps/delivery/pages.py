"""What the pages of this room show."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from propolis.consent.reads import today
from propolis.kit.words import sentence
from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.projects.words import PERSPECTIVES
from propolis.steps.decisions import reads as decisions
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery import permissions, reads, rules, words
from propolis.steps.delivery.models import Action, Commitment, Update

TONES = {"open": "info", "kept": "good", "not-kept": "stop", "overridden": "stop"}
ACTION_TONES = {"to-do": "plain", "doing": "info", "done": "good", "stopped": "stop"}


@dataclass(frozen=True)
class ActionView:
    """One action as the looker may see it."""

    action: Action
    state: str
    tone: str
    late: str
    doers: tuple[reads.Doer, ...]
    one_sided: str


@dataclass(frozen=True)
class CommitmentView:
    """One commitment with its actions, and what comes next for it."""

    commitment: Commitment
    state: str
    tone: str
    late: str
    next: str
    actions: list[ActionView]
    is_set_aside: bool

    @property
    def is_open(self) -> bool:
        return self.commitment.state == "open" and not self.is_set_aside


def late(due_on: date, today: date, *, is_open: bool) -> str:
    """How late something is, in words; nothing when it is not."""
    days = (today - due_on).days
    if not is_open or days < 0:
        return ""
    return ngettext("%(n)s day late", "%(n)s days late", days) % {"n": days} if days else _("Due today")


def one_sided(perspectives: Iterable[str]) -> str:
    """Says so when everyone who does a piece of work speaks from one perspective."""
    found = set(perspectives)
    if len(found) != 1:
        return ""
    told = {"perspective": PERSPECTIVES[found.pop()]}
    return _("All who do this speak from one perspective: %(perspective)s. Who else could share it?") % told


def action_view(action: Action, viewer, day: date) -> ActionView:
    """An action, ready to be shown."""
    is_open = action.state in rules.OPEN_ACTION
    doers = tuple(reads.Doer(reads.owner_label(one, viewer), one.perspective) for one in action.owners.all())
    return ActionView(
        action=action,
        state=words.ACTION_STATES[action.state],
        tone=ACTION_TONES[action.state],
        late=late(action.due_on, day, is_open=is_open and action.commitment.state == "open"),
        doers=doers,
        one_sided=one_sided(doer.perspective for doer in doers) if is_open else "",
    )


def commitment_view(commitment: Commitment, actions: list[ActionView], day: date) -> CommitmentView:
    """A commitment, ready to be shown; when its decision was set aside, that is what it says."""
    is_set_aside = commitment.proposal.round.state == "overridden"
    is_open = commitment.state == "open" and not is_set_aside
    return CommitmentView(
        commitment=commitment,
        state=words.LINE_STATES["overridden"] if is_set_aside else words.COMMITMENT_STATES[commitment.state],
        tone=TONES["overridden" if is_set_aside else commitment.state],
        late=late(commitment.due_on, day, is_open=is_open),
        next=_next(actions) if is_open else "",
        actions=actions,
        is_set_aside=is_set_aside,
    )


def _next(actions: list[ActionView]) -> str:
    """What comes next for a commitment; its actions come in the order they are due."""
    waiting = [view for view in actions if view.action.state in rules.OPEN_ACTION]
    if waiting:
        return _("Next: %(action)s") % {"action": waiting[0].action.text}
    return _("Nothing is left to do. Was it kept?") if actions else _("Plan the first action.")


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
    hand_back = rules.can_hand_back(state=action.state, is_owner=is_owner, owners=len(owners))
    return ActionPage(
        view=action_view(action, viewer, today(scope.project, now)),
        is_set_aside=standing["decision"] == "overridden",
        told=[Told(one, reads.update_label(one, viewer)) for one in reads.updates(action)],
        moves=_moves(action, standing) if permissions.may_move(viewer, action) else [],
        can_update=bool(permissions.may_update(viewer, action)),
        can_take_on=bool(permissions.may_take_on(viewer, action) and take_on),
        can_hand_back=bool(permissions.may_hand_back(viewer, action) and hand_back),
    )


def _moves(action: Action, standing: dict[str, str]) -> list[Move]:
    return [
        Move(to, words.MOVES[to], to == "stopped")
        for to in words.MOVES
        if rules.can_move_action(state=action.state, to=to, **standing)
    ]


@dataclass(frozen=True)
class FormPage:
    """A page with one form: what it is about, and where it leads back to."""

    title: str
    lead: str
    submit: str
    about: str
    back: str
