from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from propolis.accounts import cards
from propolis.projects.scope import Scope
from propolis.steps.planning import permissions, reads, rules, words
from propolis.steps.planning.guests import Guest, token
from propolis.steps.planning.models import Conversation, GuestPass, Statement
from propolis.steps.planning.pages.answering import AnswerPage, guest_answers

PER_SHEET = 100
FRAME = '<iframe src="{address}" title="{title}" width="100%" height="700"></iframe>'


@dataclass(frozen=True)
class StartPage:
    """What a guest reads before they answer; why, where they cannot."""

    conversation: Conversation
    code: str
    why: str
    map_address: str


@dataclass(frozen=True)
class GuestPage:
    """One statement for a guest to answer. token: who they are, for forms in a page where no cookie is kept."""

    answers: AnswerPage
    code: str
    token: str


@dataclass(frozen=True)
class LetInPage:
    """Who may answer besides members, the address to give them, and the slips made so far."""

    conversation: Conversation
    hints: dict
    address: str
    qr: SafeString
    frame: str  # HTML to be shown as text
    slips: int
    guests: int
    can_change: bool


@dataclass(frozen=True)
class Slip:
    """One slip of paper: its address in words and as a square code."""

    address: str
    qr: SafeString


@dataclass(frozen=True)
class SlipsPage:
    """The newest slips, to print and cut apart."""

    conversation: Conversation
    slips: list[Slip]
    left_out: int


def start(found: Conversation, code: str) -> StartPage:
    """Before the first answer, or when there is nothing left to answer."""
    is_public = not found.is_open and found.project.is_public
    where = reverse("planning:opinion_map", args=[found.project.slug, found.pk]) if is_public else ""
    why = "" if found.is_open else str(words.REASONS["conversation-closed"])
    return StartPage(found, code, why, where)


def guest_answering(found: Conversation, code: str, guest: Guest, asked: Statement | None = None) -> GuestPage:
    """The next statement, or the one asked for."""
    return GuestPage(guest_answers(found, guest, asked), code, token(guest, found))


def let_in(scope: Scope, found: Conversation) -> LetInPage:
    """For whoever may change it. Raises MayNot for others."""
    address = guest_address(found.pk)
    return LetInPage(
        conversation=found,
        hints=words.GUEST_HINTS,
        address=address,
        qr=_qr(address),
        frame=str(FRAME.format(address=escape(address), title=escape(found.title))),
        slips=reads.passes(found).count(),
        guests=reads.guests_so_far(found),
        can_change=bool(permissions.may_close(scope.member, found)) and bool(rules.can_let_in(found.state)),
    )


def slips(found: Conversation) -> SlipsPage:
    """The newest slips of a conversation."""
    made = list(reads.passes(found)[:PER_SHEET])
    return SlipsPage(found, [_slip(one) for one in made], reads.passes(found).count() - len(made))


def guest_address(code: str) -> str:
    """The whole address at which a guest answers."""
    return settings.PROPOLIS_URL + reverse("guests:start", args=[code])


def _slip(one: GuestPass) -> Slip:
    address = guest_address(one.pk)
    return Slip(address.partition("//")[2] or address, _qr(address))


def _qr(address: str) -> SafeString:
    return cards.qr(address, title=_("QR code that opens the conversation"))
