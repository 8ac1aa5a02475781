from dataclasses import dataclass

from propolis.kit.verdict import require_can
from propolis.projects.models import Member
from propolis.projects.scope import Scope
from propolis.steps.planning import reads, receipts, rules, words
from propolis.steps.planning.guests import Guest
from propolis.steps.planning.models import Conversation, Statement
from propolis.steps.planning.pages.shown import StatementView, statement_view
from propolis.steps.planning.reads.answers import Who


@dataclass(frozen=True)
class AnswerPage:
    """One statement to answer, how far I have come, and the one I answered last."""

    conversation: Conversation
    statement: StatementView | None
    answered: int
    total: int
    last: str
    is_change: bool


def answering(scope: Scope, found: Conversation, asked: Statement | None = None) -> AnswerPage:
    """For a member: the statement asked for, or the next one in their own order; none once all are answered."""
    return _page(found, scope.member, scope.member.pk, asked)


def guest_answers(found: Conversation, guest: Guest, asked: Statement | None = None) -> AnswerPage:
    """The same for a guest."""
    return _page(found, reads.guest(found, guest.code), guest.code, asked)


def _page(found: Conversation, who: Who, reader: str, asked: Statement | None) -> AnswerPage:
    mine, ids = reads.my_answers(found, who), reads.on_show(found)
    statement = asked or reads.next_statement(found, reader, mine)
    given = [pk for pk in mine if pk in set(ids)]
    return AnswerPage(
        conversation=found,
        statement=statement_view(statement, who if isinstance(who, Member) else None, mine) if statement else None,
        answered=len(given),
        total=len(ids),
        last=given[-1] if given and not asked else "",
        is_change=statement is not None and statement.pk in mine,
    )


@dataclass(frozen=True)
class ReceiptPage:
    """My answers as they were counted, and the root they lead to."""

    conversation: Conversation
    answers: list[tuple[str, str]]
    was_counted: bool
    receipt: dict


def receipt(scope: Scope, found: Conversation) -> ReceiptPage:
    """The proof that one's answers were counted. Raises CanNot before the close, or for someone without answers."""
    mine = reads.mine(found, scope.member)
    require_can(rules.can_check_receipt(found.state, len(mine)))
    proof = receipts.receipt(found.pk, mine, receipts.leaves(found.pk, reads.given(found)))
    texts = reads.texts(found, [given.statement for given in mine])
    return ReceiptPage(
        conversation=found,
        answers=[(texts[given.statement], str(words.VALUES[given.value])) for given in mine],
        was_counted=receipts.was_counted(proof, found.answers_root),
        receipt=proof,
    )
