"""Who registered, for co-chairs; and someone's own ticket."""

from dataclasses import dataclass

from propolis.steps.people import letters, reads, words
from propolis.steps.people.models import Call, Draw, Registration
from propolis.steps.people.rules import HOLDS_A_SEAT, REGISTRATION_MOVES

A_PAGE = 50


@dataclass(frozen=True)
class RegisteredLine:
    """One person who registered, as co-chairs see them; who withdrew has no name any more."""

    registration: Registration
    name: str
    reach: list[str]
    state: str
    tone: str
    way: str
    can_confirm: bool
    can_withdraw: bool
    can_invite: bool


@dataclass(frozen=True)
class RegisteredPage:
    """Who registered for a call, a page at a time, those with a seat first."""

    call: Call
    lines: list[RegisteredLine]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class TicketPage:
    """Someone's own ticket: what it is, what happens now, and what they can do."""

    call: Call
    registration: Registration
    state: str
    tone: str
    what_now: str
    address: str
    draws: list[Draw]
    can_confirm: bool
    can_withdraw: bool


def registered_page(call: Call, number: int) -> RegisteredPage:
    """One page of those who registered."""
    total = reads.registrations(call).count()
    pages = max(1, -(-total // A_PAGE))
    page = min(max(1, number), pages)
    found = reads.registrations(call)[(page - 1) * A_PAGE : page * A_PAGE]
    return RegisteredPage(call, [registered_line(one) for one in found], total, page, pages)


def registered_line(one: Registration) -> RegisteredLine:
    """One person, ready to be shown to a co-chair."""
    contact, moves = getattr(one, "contact", None), REGISTRATION_MOVES[one.state]
    return RegisteredLine(
        registration=one,
        name=contact.name if contact else "",
        reach=[said for said in (contact.email, contact.phone, contact.address) if said] if contact else [],
        state=str(words.REGISTRATION_STATES[one.state]),
        tone=words.REGISTRATION_TONES[one.state],
        way=str(words.WAYS[one.way]),
        can_confirm="confirmed" in moves,
        can_withdraw="withdrawn" in moves,
        can_invite=one.state == "confirmed" and one.invited_at is None,
    )


def ticket_page(one: Registration) -> TicketPage:
    """Someone's own page."""
    moves, call = REGISTRATION_MOVES[one.state], one.call
    is_waiting = one.state not in HOLDS_A_SEAT and reads.has_panel(call)
    return TicketPage(
        call=call,
        registration=one,
        state=str(words.REGISTRATION_STATES[one.state]),
        tone=words.REGISTRATION_TONES[one.state],
        what_now=str(words.NOT_DRAWN if is_waiting else words.TICKET_NOW[one.state]),
        address=letters.ticket_address(one),
        draws=list(reads.public_draws(call)),
        can_confirm="confirmed" in moves,
        can_withdraw="withdrawn" in moves,
    )
