from django.db.models import QuerySet

from propolis.steps.planning.models import Conversation, GuestPass, Participant


def way_in(code: str) -> tuple[Conversation, GuestPass | None] | None:
    """The conversation a guest's address leads to: by the code of a slip, or its own where anyone may answer."""
    found = GuestPass.objects.filter(pk=code).select_related("conversation__project").first()
    if found is not None:
        return (found.conversation, found) if found.conversation.guests != "none" else None
    open_to_all = Conversation.objects.filter(pk=code, guests="anyone").select_related("project").first()
    return (open_to_all, None) if open_to_all else None


def guest(conversation: Conversation, code: str) -> Participant | None:
    """A guest's place in a conversation, once they have answered."""
    return Participant.objects.filter(conversation=conversation, code=code, is_guest=True).first()


def slip(conversation: Conversation, code: str) -> GuestPass | None:
    """The slip with this code, if it was made for this conversation."""
    return GuestPass.objects.filter(conversation=conversation, pk=code).first() if code else None


def is_used(conversation: Conversation, code: str) -> bool:
    """Whether somebody has answered with this slip."""
    return GuestPass.objects.filter(conversation=conversation, pk=code).exclude(used_by="").exists()


def unused_passes(conversation: Conversation) -> QuerySet[GuestPass]:
    """The slips nobody has answered with, the newest first: a used one is nobody's business any more."""
    return passes(conversation).filter(used_by="")


def passes(conversation: Conversation) -> QuerySet[GuestPass]:
    """The slips made for a conversation, the newest first."""
    return GuestPass.objects.filter(conversation=conversation).order_by("-made_at", "pk")


def guests_so_far(conversation: Conversation) -> int:
    """How many guests have answered."""
    return Participant.objects.filter(conversation=conversation, is_guest=True).count()
