"""What the pages of an account show."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from propolis.accounts import cards, reads
from propolis.accounts.models import OpenSession, Person
from propolis.accounts.words import BROWSERS, SYSTEMS


@dataclass(frozen=True)
class SignInPage:
    """Where a person says who they are."""

    next: str
    code_address: str
    card_address: str
    is_demo: bool


@dataclass(frozen=True)
class CodePage:
    """Where a person types the code they were sent."""

    email: str
    next: str
    can_resend: bool
    again_address: str


@dataclass(frozen=True)
class MePage:
    """A person's own page."""

    name: str
    email: str
    language: str
    passkeys: int
    has_card: bool


@dataclass(frozen=True)
class Place:
    """One place where a person is signed in."""

    id: str
    device: str
    seen_at: datetime
    is_here: bool


@dataclass(frozen=True)
class SessionsPage:
    """Everywhere a person is signed in, this place first."""

    places: list[Place]

    @property
    def has_others(self) -> bool:
        return any(not place.is_here for place in self.places)


@dataclass(frozen=True)
class Passkey:
    """One passkey, as a person tells it from the others."""

    id: int
    name: str
    added_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class CardPage:
    """A person's sign-in card; code and qr are there only just after it was made."""

    made_at: datetime | None
    code: str
    address: str
    qr: SafeString | str
    next: str


def sign_in(after: str) -> SignInPage:
    """The sign-in page, for someone on the way to `after`."""
    query = f"?{urlencode({'next': after})}" if after else ""
    code, card = reverse("account_login"), reverse("accounts:sign_in_card")
    return SignInPage(after, code + query, card + query, settings.IS_DEMO)


def me(person: Person) -> MePage:
    """A person's own page."""
    language = dict(settings.LANGUAGES).get(person.language, person.language)
    has_card = reads.card(person) is not None
    return MePage(person.name, person.email or "", str(language), reads.passkeys(person).count(), has_card)


def sessions(person: Person, here: str, at: datetime) -> SessionsPage:
    """Everywhere a person is signed in; `here` is the key of the session that asks."""
    places = [place(session, here) for session in reads.open_sessions(person, at)]
    return SessionsPage(sorted(places, key=lambda place: not place.is_here))


def place(session: OpenSession, here: str) -> Place:
    """One place where a person is signed in, in plain words."""
    words = {"browser": BROWSERS.get(session.browser, ""), "system": SYSTEMS.get(session.system, "")}
    device = _("%(browser)s on %(system)s") % words
    return Place(session.pk, device, session.seen_at, session.session_key == here)


def passkeys(person: Person) -> list[Passkey]:
    """The passkeys a person has added."""
    return [passkey(row) for row in reads.passkeys(person)]


def passkey(row: Authenticator) -> Passkey:
    """One passkey."""
    return Passkey(row.pk, row.wrap().name, row.created_at, row.last_used_at)


def card(person: Person, code: str, after: str) -> CardPage:
    """A person's sign-in card; `code` is empty unless the card was made a moment ago."""
    now = reads.card(person)
    made_at = now.made_at if now else None
    address = settings.PROPOLIS_URL + reverse("accounts:sign_in_card")
    if not code:
        return CardPage(made_at, "", address, "", after)
    # After a # the code stays in the browser: no server writes it into its logs.
    qr = cards.qr(f"{address}#{code}", title=_("QR code that opens the sign-in page with this code"))
    return CardPage(made_at, cards.grouped(code), address, qr, after)
