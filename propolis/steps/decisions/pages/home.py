"""The room's front page."""

from dataclasses import dataclass
from datetime import datetime

from propolis.consent import reads as consent
from propolis.consent import words as consent_words
from propolis.projects.scope import Scope
from propolis.steps.decisions import permissions, reads
from propolis.steps.decisions.models import Proposal


@dataclass(frozen=True)
class HomePage:
    """Everything being decided and everything decided."""

    under_way: list[Proposal]
    decided: list[Proposal]
    overdue: set[str]
    states: dict
    can_propose: bool
    has_goals: bool


def home(scope: Scope, goals: int, now: datetime) -> HomePage:
    """The room's front page."""
    seen = list(reads.seen_by(scope.project, scope.member))
    today = consent.today(scope.project, now)
    return HomePage(
        under_way=[one for one in seen if one.round.state not in (*consent.DECIDED, "withdrawn")],
        decided=list(reads.register(scope.project)),
        overdue={one.pk for one in reads.overdue(scope.project, today)},
        states=consent_words.STATES,
        can_propose=bool(permissions.may_propose(scope.member, scope.project)),
        has_goals=goals > 0,
    )
