from dataclasses import dataclass
from datetime import datetime

from propolis.consent.reads import today
from propolis.projects.scope import Scope
from propolis.steps.mindset.words import MODULES
from propolis.steps.teams import permissions, reads
from propolis.steps.teams.models import Role
from propolis.steps.teams.pages.shown import RoleView, TermView, role_view


@dataclass(frozen=True)
class TermRow:
    """One term, and what the looker can do about it."""

    view: TermView
    can_answer: bool
    can_end: bool
    can_renew: bool


@dataclass(frozen=True)
class RolePage:
    """One role: what it is for, who holds it and who held it."""

    view: RoleView
    rows: list[TermRow]
    before: list[TermView]
    has_ended: bool
    can_offer: bool
    lesson: str

    @property
    def role(self) -> Role:
        return self.view.role


def role_page(scope: Scope, role: Role, now: datetime) -> RolePage:
    """A role at its permanent address."""
    viewer, day = scope.member, today(scope.project, now)
    in_team = None if role.team is None else [one.pk for one in reads.members_of(role.team)]
    view = role_view(role, viewer, day, in_team=in_team)
    has_ended = role.team is not None and role.team.has_ended
    may_offer = not has_ended and bool(permissions.may_offer_role(viewer, role, day))
    return RolePage(
        view=view,
        rows=[_row(one, viewer, may_offer, has_ended) for one in view.current],
        before=[one for one in view.terms if one.is_over and one.term.answered_at],
        has_ended=has_ended,
        can_offer=may_offer,
        lesson=MODULES.get(role.module, ""),
    )


def _row(view: TermView, viewer, may_offer: bool, has_ended: bool) -> TermRow:
    is_mine = viewer is not None and view.term.member_id == viewer.pk
    can_answer = is_mine and view.term.state == "offered" and not has_ended
    can_end = (may_offer or is_mine) and not has_ended and not can_answer
    return TermRow(view, can_answer, can_end, can_renew=may_offer and view.is_now)
