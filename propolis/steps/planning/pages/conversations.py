from dataclasses import dataclass

from propolis.projects.models import Member
from propolis.projects.scope import Scope
from propolis.steps.planning import permissions, reads, rules, words
from propolis.steps.planning.models import Conversation
from propolis.steps.planning.pages.shown import Span, StatementView, span, statement_view


@dataclass(frozen=True)
class OpenPage:
    """The hints under the choices of a new conversation."""

    moderation_hints: dict
    release_hints: dict


def new_conversation() -> OpenPage:
    return OpenPage(words.MODERATION_HINTS, words.RELEASE_HINTS)


@dataclass(frozen=True)
class ConversationPage:
    """A conversation, part of its statements with my answers, and what I can do here."""

    conversation: Conversation
    state: str
    licence: str
    statements: list[StatementView]
    not_on_show: list[StatementView]
    answered: int
    total: int
    answers: int
    span: Span
    can_answer: bool
    can_add: bool
    can_close: bool
    can_take_back: bool
    has_receipt: bool
    has_map: bool
    is_mine_to_moderate: bool


@dataclass(frozen=True)
class SheetPage:
    """What somebody answers on paper: what people said, in the order it was said."""

    conversation: Conversation
    statements: list[str]


def sheet(found: Conversation) -> SheetPage:
    """A sheet to print."""
    return SheetPage(found, [one.text or str(words.NO_TEXT) for one in reads.statements(found)])


def _can_take_back(found: Conversation, member: Member) -> bool:
    mine = reads.participant(found, member)
    return bool(rules.can_take_back(found.state, has_answered=True, is_shown=reads.is_shown(mine)))


def conversation(scope: Scope, found: Conversation, asked: str) -> ConversationPage:
    """One conversation, as the viewer may see it; `asked` is the number of the page of statements."""
    viewer, ids, mine = scope.member, reads.on_show(found), reads.my_answers(found, scope.member)
    here = span(ids, asked)
    return ConversationPage(
        conversation=found,
        state=str(words.CONVERSATION_STATES[found.state]),
        licence=str(words.LICENCES.get(found.licence, "")),
        statements=[statement_view(one, viewer, mine) for one in reads.statements(found).filter(pk__in=here.ids)],
        not_on_show=[statement_view(one, viewer) for one in reads.not_on_show(found, viewer)],
        answered=sum(pk in mine for pk in ids),
        total=len(ids),
        answers=reads.answered_so_far(found),
        span=here,
        can_answer=bool(permissions.may_answer(viewer, found)) and found.is_open,
        can_add=bool(permissions.may_add_statement(viewer, found)) and found.is_open,
        can_close=bool(permissions.may_close(viewer, found)) and bool(rules.can_close(found.state)),
        can_take_back=_can_take_back(found, viewer) if mine else False,
        has_receipt=bool(rules.can_check_receipt(found.state, len(mine))),
        has_map=not found.is_open or found.release == "in-batches",
        is_mine_to_moderate=viewer is not None and viewer.is_co_chair,
    )
