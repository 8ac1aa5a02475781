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
    question: str
    why: str
    map_address: str


@dataclass(frozen=True)
class GuestPage:
    """One statement for a guest to answer. token: who they are, for forms in a page where no cookie is kept."""

    answers: AnswerPage
    code: str
    token: str
    can_take_back: bool


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


def start(found: Conversation, code: str, *, is_used: bool = False) -> StartPage:
    """Before the first answer, or when there is nothing left to answer. is_used: another browser has used the slip."""
    is_shown = found.is_open or found.project.is_public  # of a closed talk among members, not even the question
    where = reverse("planning:opinion_map", args=[found.project.slug, found.pk])
    why = "slip-used" if is_used else "" if found.is_open else "conversation-closed"
    return StartPage(
        conversation=found,
        code=code,
        question=found.question if is_shown else "",
        why=str(words.REASONS[why]) if why else "",
        map_address=where if found.project.is_public and not found.is_open else "",
    )


def guest_answering(found: Conversation, code: str, guest: Guest, asked: Statement | None = None) -> GuestPage:
    """The next statement, or the one asked for."""
    return GuestPage(guest_answers(found, guest, asked), code, token(guest, found), can_take_back(found, guest))


def can_take_back(found: Conversation, guest: Guest) -> bool:
    """Whether a guest can take everything back now."""
    mine = reads.guest(found, guest.code)
    is_shown = mine is not None and reads.is_shown(mine)
    return bool(rules.can_take_back(found.state, has_answered=mine is not None, is_shown=is_shown))


def let_in(scope: Scope, found: Conversation) -> LetInPage:
    """For whoever may change it. Raises MayNot for others."""
    address = guest_address(found.pk)
    return LetInPage(
        conversation=found,
        hints=words.GUEST_HINTS,
        address=address,
        qr=_qr(address),
        frame=str(FRAME.format(address=escape(address), title=escape(found.title))),
        slips=reads.unused_passes(found).count(),
        guests=reads.guests_so_far(found),
        can_change=bool(permissions.may_close(scope.member, found))
        and bool(rules.can_let_in(found.state, found.release, "none")),
    )


def slips(found: Conversation) -> SlipsPage:
    """The newest slips of a conversation that nobody has used."""
    made = list(reads.unused_passes(found)[:PER_SHEET])
    return SlipsPage(found, [_slip(one) for one in made], reads.unused_passes(found).count() - len(made))


def guest_address(code: str) -> str:
    """The whole address at which a guest answers."""
    return settings.PROPOLIS_URL + reverse("guests:start", args=[code])


def _slip(one: GuestPass) -> Slip:
    address = guest_address(one.pk)
    return Slip(address.partition("//")[2] or address, _qr(address))


def _qr(address: str) -> SafeString:
    return cards.qr(address, title=_("QR code that opens the conversation"))
