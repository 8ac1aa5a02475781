from dataclasses import dataclass
from datetime import datetime

from propolis.projects.scope import Scope
from propolis.steps.planning import permissions, reads, rules
from propolis.steps.planning.models import Conversation, Statement, Wording
from propolis.steps.planning.pages.shown import Row, StatementView, statement_view, table_rows


@dataclass(frozen=True)
class Mend:
    """When the words of a statement were mended, and what they were before."""

    mended_at: datetime
    before: str


@dataclass(frozen=True)
class StatementPage:
    """One statement, what people said to it, and what a co-chair can do with it."""

    conversation: Conversation
    statement: StatementView
    rows: list[Row]
    mends: list[Mend]
    asked: Wording | None
    can_answer_wording: bool
    can_mend: bool
    is_mine: bool
    can_accept: bool
    can_hide: bool
    can_pick: bool


def statement(scope: Scope, found: Statement) -> StatementPage:
    """One statement, as the viewer may see it."""
    may, viewer = bool(permissions.may_moderate(scope.member, found)), scope.member
    asked = reads.wording_asked(found) if permissions.may_suggest_wording(viewer, found) else None
    can_change = found.state == "shown" and found.conversation.is_open
    shown = reads.agreement(found.conversation, [found.pk]).tables
    return StatementPage(
        conversation=found.conversation,
        statement=statement_view(found, scope.member),
        rows=table_rows(shown.get(found.pk)),
        mends=[Mend(one.answered_at, one.before) for one in reads.mends(found)] if found.mended_at else [],
        asked=asked,
        can_answer_wording=asked is not None and bool(permissions.may_answer_wording(viewer, asked)) and can_change,
        can_mend=asked is None and bool(permissions.may_suggest_wording(viewer, found)) and can_change,
        is_mine=viewer is not None and found.author_id == viewer.pk,
        can_accept=may and bool(rules.can_moderate(found.state, "shown", "")),
        can_hide=may and found.state != "hidden",
        can_pick=bool(permissions.may_pick_need(scope.member, scope.project, [found])) and found.state == "shown",
    )
