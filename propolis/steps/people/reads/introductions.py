from datetime import date, datetime

from django.db import models

from propolis.consent import reads as consent
from propolis.projects.models import Member, Project
from propolis.steps.people.models import Gathering, Introduction, Strength


def introductions(project: Project, viewer: Member | None, words: str = "") -> models.QuerySet[Introduction]:
    """What members say of themselves, as far as the viewer may read it, the newest first.

    words: only those who are good at this; every word is looked for.
    """
    found = Introduction.objects.filter(_seen_by(viewer, project), member__project=project, member__left_at=None)
    for word in words.split():
        named = Strength.objects.filter(introduction=models.OuterRef("pk"), name__icontains=word)
        found = found.filter(models.Q(good_at__icontains=word) | models.Exists(named))
    strengths = models.Prefetch("strengths", queryset=Strength.objects.order_by("pk"))
    found = found.select_related("member__person", "member__project", "written_by__person")
    return found.prefetch_related(strengths).order_by("-written_at", "pk")


def strengths(project: Project, words: str = "", *, viewer: Member | None) -> models.QuerySet[Strength]:
    """What members are good at, as far as the viewer may know it; words: every one of them is looked for."""
    found = Strength.objects.filter(introduction__in=introductions(project, viewer).values("pk"))
    for word in words.split():
        found = found.filter(name__icontains=word)
    return found.select_related("introduction__member__person").order_by("name", "pk")


def introduction_of(member: Member) -> Introduction | None:
    """What a member says of themselves here."""
    found = Introduction.objects.filter(member=member).select_related("written_by__person")
    return found.prefetch_related("strengths").first()


def gatherings(project: Project) -> models.QuerySet[Gathering]:
    """When people met to get to know each other, the latest first."""
    found = Gathering.objects.filter(project=project, taken_back_at=None).select_related("project", "noted_by__person")
    return found.order_by("-on_day", "pk")


def first_decided_at(project: Project) -> datetime | None:
    """When the people of a project first decided something together."""
    decided = consent.rounds(project).filter(state__in=consent.DECIDED).order_by("decided_at")
    return decided.values_list("decided_at", flat=True).first()


def met_before(project: Project, day: date | None) -> int:
    """How often people met before a day; without a day, how often they met."""
    found = gatherings(project)
    return (found.filter(on_day__lt=day) if day else found).count()


def _seen_by(viewer: Member | None, project: Project) -> models.Q:
    if viewer is None or viewer.project_id != project.pk:
        return models.Q(seen_by="everyone", member__is_young=False)
    if viewer.is_co_chair:
        return models.Q()
    return models.Q(seen_by__in=("members", "everyone")) | models.Q(member=viewer)
