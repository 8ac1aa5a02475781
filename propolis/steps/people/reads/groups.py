from dataclasses import dataclass

from django.db import models

from propolis.projects.models import Project
from propolis.steps.people import rules
from propolis.steps.people.models import Group, Outreach


@dataclass(frozen=True)
class Mapped:
    """What the map has to show: how many groups, how many that come first, and how many of all have nobody here."""

    groups: int
    first: int
    missing: int
    outreach: int


def groups(project: Project) -> models.QuerySet[Group]:
    """The groups on the map, each with what was done to reach it, the newest first."""
    done = Outreach.objects.select_related("noted_by__person").order_by("-on_day", "-noted_at")
    found = Group.objects.filter(project=project, taken_off_at=None).select_related("project", "added_by__person")
    return found.prefetch_related(models.Prefetch("outreach", queryset=done)).order_by("name", "pk")


def in_order(project: Project) -> list[Group]:
    """The groups with the most affected and least heard first."""
    return sorted(groups(project), key=lambda one: rules.place(affected=one.affected, influence=one.influence))


def outreach(project: Project) -> models.QuerySet[Outreach]:
    """What was done to reach groups that are on the map."""
    found = Outreach.objects.filter(group__project=project, group__taken_off_at=None)
    return found.select_related("group__project__chain", "noted_by__person")


def is_on_map(project: Project, name: str, but: Group | None = None) -> bool:
    """Whether a group of this name stands on the map, however it is written."""
    found = Group.objects.filter(project=project, taken_off_at=None, name__iexact=name.strip())
    return found.exclude(pk=but.pk if but else None).exists()


def mapped(project: Project) -> Mapped:
    """What the map has to show."""
    every = list(groups(project))
    return Mapped(
        groups=len(every),
        first=sum(rules.rank(affected=one.affected, influence=one.influence) == "first" for one in every),
        missing=sum(one.seat == "no" for one in every),
        outreach=sum(len(one.outreach.all()) for one in every),
    )
