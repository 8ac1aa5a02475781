from django.db import models

from propolis.projects.models import Member, Project
from propolis.steps.people.models import Call, Draw
from propolis.steps.people.rules import UNDER_WAY


def draws(call: Call) -> models.QuerySet[Draw]:
    """Every draw of a call, the newest first, without the long file of each."""
    return Draw.objects.filter(call=call).defer("publication").select_related("call__project").order_by("-number")


def public_draws(call: Call) -> models.QuerySet[Draw]:
    """The draws that were published, the newest first."""
    return draws(call).filter(state__in=["ready", "drawn"])


def draw(project: Project, draw_id: str) -> Draw | None:
    """One draw of a project."""
    found = Draw.objects.filter(call__project=project, pk=draw_id).defer("publication")
    return found.select_related("call__project__chain", "seed_by__person", "confirmed_by__person").first()


def published(call: Call, draw_id: str) -> Draw | None:
    """A draw as everyone may have it: its whole file."""
    found = Draw.objects.filter(call=call, pk=draw_id, state__in=["ready", "drawn"])
    return found.select_related("call__project", "seed_by", "confirmed_by").first()


def is_drawing(call: Call) -> bool:
    """Whether a draw of this call is under way."""
    return Draw.objects.filter(call=call, state__in=UNDER_WAY).exists()


def next_number(call: Call) -> int:
    """The number of the next draw of a call."""
    return (Draw.objects.filter(call=call).aggregate(last=models.Max("number"))["last"] or 0) + 1


def has_panel(call: Call) -> bool:
    """Whether a panel has been drawn."""
    return Draw.objects.filter(call=call, state="drawn").exists()


def to_be_made(draw_id: str) -> Draw | None:
    """A draw that has not been worked out to the end, for the background queue."""
    unmade = Draw.objects.filter(pk=draw_id, state__in=["waiting", "working"])
    return unmade.select_related("call__project__chain", "asked_by__project__chain", "asked_by__person").first()


def first_panel(call: Call) -> Draw | None:
    """The draw that made the panel; later ones only fill its seats again."""
    return Draw.objects.filter(call=call, state="drawn").order_by("number").first()


def waiting_for_seed(member: Member) -> list[Draw]:
    """Published draws whose number this member could type in: co-chairs first, then someone else who saw it."""
    ready = Draw.objects.filter(call__project=member.project, state="ready").defer("publication").select_related("call")
    first_typed = ready.exclude(seed_by=None).exclude(seed_by=member)
    return list(first_typed) + (list(ready.filter(seed_by=None)) if member.is_co_chair else [])
