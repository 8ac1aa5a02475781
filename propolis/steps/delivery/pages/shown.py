"""Commitments and actions as they are shown wherever they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from propolis.projects.words import PERSPECTIVES
from propolis.steps.delivery import reads, rules, words
from propolis.steps.delivery.models import Action, Commitment

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
