"""What is known of a person's account, always of that person alone."""

from collections.abc import Iterator
from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db import models

from propolis.accounts.cards import digest
from propolis.accounts.models import OpenSession, Person, SignInCard
from propolis.outbox.models import Letter


def open_sessions(person: Person, at: datetime) -> models.QuerySet[OpenSession]:
    """Where a person is signed in now, last seen first."""
    alive = Session.objects.filter(expire_date__gt=at).values("session_key")
    return OpenSession.objects.filter(person=person, session_key__in=alive).order_by("-seen_at", "pk")


def card(person: Person) -> SignInCard | None:
    """The card that lets a person in now."""
    return SignInCard.objects.filter(person=person, revoked_at=None).first()


def holder(code: str) -> Person | None:
    """Whoever a card belongs to, however they typed its code."""
    found = SignInCard.objects.select_related("person").filter(digest=digest(code), revoked_at=None).first()
    return found.person if found and found.person.is_active else None


def passkeys(person: Person) -> models.QuerySet[Authenticator]:
    """The passkeys a person has added, oldest first."""
    return Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN).order_by("created_at", "pk")


def never_used(before: datetime) -> models.QuerySet[Person]:
    """Accounts made by asking for a code that nobody ever came back with."""
    return Person.objects.filter(code_asked_at__lt=before, last_login=None, name="")


def all_that_names(person: Person) -> list[models.QuerySet]:
    """Every row, apart from the person's own, that says who they are or lets them in."""
    rows = [
        Session.objects.filter(session_key__in=_sessions_that_name(person)),
        OpenSession.objects.filter(person=person),
        SignInCard.objects.filter(person=person),
        Authenticator.objects.filter(user=person),
        EmailAddress.objects.filter(user=person),
    ]
    return [*rows, Letter.objects.filter(to__iexact=person.email, sent_at=None)] if person.email else rows


def _sessions_that_name(person: Person) -> list[str]:
    """Those someone is signed in with, and those in which a code was asked for and never typed."""
    named = {name for name in (person.pk, person.email) if name}
    return [one.session_key for one in Session.objects.iterator() if named & set(_texts(one.get_decoded()))]


def _texts(value: object) -> Iterator[str]:
    """Every text in a session, however deep it lies."""
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


def lock(thing: models.Model) -> models.Model:
    """The same row, fresh, and held until the act is done."""
    return thing.__class__.objects.select_for_update().get(pk=thing.pk)
