"""The invitations of a project, and what each says on paper."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from propolis.accounts import cards
from propolis.projects import reads, rules
from propolis.projects.letters import join_address
from propolis.projects.models import Invitation
from propolis.projects.scope import Scope
from propolis.projects.words import A_PERSON, STATES, WAYS

TONES = {"waiting": "wait", "used": "good", "run-out": "plain", "closed": "plain"}


@dataclass(frozen=True)
class Row:
    """One invitation in the list."""

    id: str
    way: str
    way_words: str
    perspective: str
    by: str
    made_at: datetime
    expires_at: datetime
    state: str
    state_words: str
    tone: str
    used: int
    can_show: bool
    can_close: bool


@dataclass(frozen=True)
class PaperPage:
    """An invitation to hand over: its address, and the code to type in four-letter groups."""

    id: str
    title: str
    purpose: str
    asked_as: str
    address: str
    short_address: str
    code: str
    qr: SafeString
    expires_at: datetime
    state: str
    state_words: str


def invitation_rows(scope: Scope, at: datetime) -> list[Row]:
    """Every invitation of the project, newest first."""
    return [_row(invitation, scope, at) for invitation in reads.invitations(scope.project)]


def state_of(invitation: Invitation, at: datetime) -> str:
    """Whether an invitation waits, was used, has run out or was closed."""
    return rules.STATES[reads.usable(invitation, at).reason]


def _row(invitation: Invitation, scope: Scope, at: datetime) -> Row:
    state = state_of(invitation, at)
    return Row(
        id=invitation.pk,
        way=invitation.way,
        way_words=str(WAYS[invitation.way]),
        perspective=invitation.perspective,
        by=reads.label(invitation.made_by, scope.member),
        made_at=invitation.made_at,
        expires_at=invitation.expires_at,
        state=state,
        state_words=str(STATES[state]),
        tone=TONES[state],
        used=invitation.used,
        # The code of a mail was for one letter box only, so it is not shown here.
        can_show=state == "waiting" and invitation.way != "email",
        can_close=state == "waiting",
    )


def paper_page(scope: Scope, invitation: Invitation, at: datetime) -> PaperPage:
    """A link to share or a letter to print."""
    address, state = join_address(invitation), state_of(invitation, at)
    return PaperPage(
        id=invitation.pk,
        title=scope.project.title,
        purpose=scope.project.purpose,
        asked_as=str(A_PERSON[invitation.perspective]),
        address=address,
        short_address=(settings.PROPOLIS_URL + reverse("projects:type_code")).partition("//")[2],
        code=cards.grouped(invitation.code),
        qr=cards.qr(address, title=_("QR code that opens the page to join")),
        expires_at=invitation.expires_at,
        state=state,
        state_words=str(STATES[state]),
    )
