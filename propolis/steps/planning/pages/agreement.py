from dataclasses import dataclass

from propolis.projects.scope import Scope
from propolis.steps.planning import reads
from propolis.steps.planning.models import Conversation
from propolis.steps.planning.pages.shown import Row, Span, StatementView, span, statement_view, table_rows
from propolis.steps.planning.words import LICENCES


@dataclass(frozen=True)
class AgreementPage:
    """What people said to each statement, as far as it can be shown, and why some of it cannot."""

    conversation: Conversation
    licence: str
    tables: list[tuple[StatementView, list[Row]]]
    span: Span
    is_too_early: bool


def agreement(scope: Scope, found: Conversation, asked: str) -> AgreementPage:
    """Part of a conversation's tables of agreement."""
    here = span(reads.on_show(found), asked)
    shown = reads.agreement(found, here.ids).tables
    statements = reads.statements(found).filter(pk__in=here.ids)
    return AgreementPage(
        conversation=found,
        licence=str(LICENCES.get(found.licence, "")),
        tables=[(statement_view(one, scope.member), table_rows(shown.get(one.pk))) for one in statements],
        span=here,
        is_too_early=found.is_open and found.release == "at-close",
    )
