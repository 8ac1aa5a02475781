"""Who a guest is, from one visit to the next: a code drawn by chance, signed, kept in their browser."""

from dataclasses import dataclass

from django.core import signing

from propolis.projects.sides import PERSPECTIVES
from propolis.steps.planning.models import Conversation


@dataclass(frozen=True)
class Guest:
    """Someone who answers without an account.

    code: drawn by chance, known to their browser alone. perspective: empty where they did not say. slip: the code of
    their slip of paper, if they came with one.
    """

    code: str
    perspective: str = ""
    slip: str = ""


def token(guest: Guest, conversation: Conversation) -> str:
    """What the browser keeps; nobody else can make it, and it is good in this conversation only."""
    return signing.dumps([guest.code, guest.perspective, guest.slip], salt=_salt(conversation))


def guest_of(kept: str, conversation: Conversation) -> Guest | None:
    """The guest whose token this is, or nobody."""
    try:
        code, perspective, slip = signing.loads(kept, salt=_salt(conversation))
    except signing.BadSignature:
        return None
    return Guest(code, perspective if perspective in PERSPECTIVES else "", slip)


def _salt(conversation: Conversation) -> str:
    return f"propolis.guest.{conversation.pk}"
