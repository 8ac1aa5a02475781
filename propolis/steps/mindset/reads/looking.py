from collections import defaultdict
from datetime import datetime

from django.db import models

from propolis.projects.models import Member, Project
from propolis.projects.sides import is_lived_side
from propolis.steps.mindset.models import LookBack, OwnView


def looks(project: Project) -> models.QuerySet[LookBack]:
    """Every time a project looked back, the newest first, each with what was seen."""
    return LookBack.objects.filter(project=project).prefetch_related("seen").order_by("-opened_at", "pk")


def open_look(project: Project) -> LookBack | None:
    """The looking back that goes on now."""
    return LookBack.objects.filter(project=project, closed_at=None).select_related("project__chain").first()


def last_opened(project: Project) -> datetime | None:
    """When a project last began to look back."""
    return LookBack.objects.filter(project=project).aggregate(at=models.Max("opened_at"))["at"]


def own_views(look: LookBack, member: Member) -> dict[str, int]:
    """By value, how a member sees it."""
    return dict(OwnView.objects.filter(look=look, member=member).values_list("value", "level"))


def views_by_side(look: LookBack) -> dict[str, tuple[list[int], list[int]]]:
    """By value, how the side of lived experience sees it, and how the others do; of members who are here."""
    found: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    views = OwnView.objects.filter(look=look, member__left_at=None)
    for value, level, perspective in views.values_list("value", "level", "member__perspective"):
        found[value][not is_lived_side(perspective, look.project.level)].append(level)
    return found
