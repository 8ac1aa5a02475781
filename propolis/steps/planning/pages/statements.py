from dataclasses import dataclass

from propolis.projects.scope import Scope
from propolis.steps.planning import permissions, reads, rules
from propolis.steps.planning.models import Conversation, Statement
from propolis.steps.planning.pages.shown import Row, StatementView, statement_view, table_rows


@dataclass(frozen=True)
class StatementPage:
    """One statement, what people said to it, and what a co-chair can do with it."""

    conversation: Conversation
    statement: StatementView
    rows: list[Row]
    can_accept: bool
    can_hide: bool
    can_pick: bool


def statement(scope: Scope, found: Statement) -> StatementPage:
    """One statement, as the viewer may see it."""
    may = bool(permissions.may_moderate(scope.member, found))
    shown = reads.agreement(found.conversation, [found.pk]).tables
    return StatementPage(
        conversation=found.conversation,
        statement=statement_view(found, scope.member),
        rows=table_rows(shown.get(found.pk)),
        can_accept=may and bool(rules.can_moderate(found.state, "shown", "")),
        can_hide=may and found.state != "hidden",
        can_pick=bool(permissions.may_pick_need(scope.member, scope.project, [found])) and found.state == "shown",
    )
