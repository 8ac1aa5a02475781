"""What someone holding an invitation sees: the project's name and purpose, and nothing else of it."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from propolis.accounts.entering import with_next
from propolis.accounts.models import Person
from propolis.kit.words import sentence
from propolis.projects import reads
from propolis.projects.models import Invitation
from propolis.projects.words import A_PERSON


@dataclass(frozen=True)
class JoiningPage:
    """A way into a project."""

    code: str
    title: str
    purpose: str
    asked_as: str
    is_signed_in: bool
    sign_in_address: str


@dataclass(frozen=True)
class Closed:
    """Why a code lets nobody in, and the project of someone who is inside already."""

    why: str
    slug: str
    status: int


def joining_page(invitation: Invitation, person: Person | None) -> JoiningPage:
    """The page of an invitation that still lets someone in."""
    here = reverse("projects:join", args=[invitation.code])
    return JoiningPage(
        code=invitation.code,
        title=invitation.project.title,
        purpose=invitation.project.purpose,
        asked_as=str(A_PERSON[invitation.perspective]),
        is_signed_in=person is not None,
        sign_in_address=with_next(reverse("account_login"), here),
    )


def closed(invitation: Invitation, person: Person | None, at: datetime) -> Closed | None:
    """Why this invitation lets this person in no more, or nothing when it still does."""
    member = reads.membership(invitation.project, person) if person else None
    if member is not None and member.is_active:
        return Closed("", invitation.project.slug, 200)
    usable = reads.usable(invitation, at)
    return None if usable else Closed(sentence(usable), "", 410)
