from collections.abc import Sequence
from datetime import date

from django.db import models

from propolis.projects.models import Project
from propolis.steps.people.models import Call, Target, TargetChange
from propolis.steps.people.rules import Row


def calls(project: Project) -> models.QuerySet[Call]:
    """Every call of a project, the newest first."""
    return Call.objects.filter(project=project).select_related("project").order_by("-written_at", "pk")


def public_call(code: str) -> Call | None:
    """The call at a public address; one that is still being written is not there yet."""
    return Call.objects.exclude(state="draft").select_related("project__chain").filter(pk=code).first()


def targets(call: Call) -> list[Target]:
    """The targets of a call, question by question."""
    return list(call.targets.order_by("place"))


def rows(found: Sequence[Target]) -> list[Row]:
    """Targets as plain values, for the rules."""
    return [Row(place, one.category, one.feature, one.minimum, one.maximum) for place, one in enumerate(found, start=1)]


def answers(call: Call) -> dict[str, list[str]]:
    """Each question of a call with its answers, in order."""
    found: dict[str, list[str]] = {}
    for one in targets(call):
        found.setdefault(one.category, []).append(one.feature)
    return found


def target_changes(call: Call) -> models.QuerySet[TargetChange]:
    """The targets that gave way, the newest first."""
    found = TargetChange.objects.filter(target__call=call).select_related("target", "changed_by__person")
    return found.order_by("-changed_at", "target__place")


def over(project: Project, day: date) -> models.QuerySet[Call]:
    """Open calls whose last day is over."""
    return Call.objects.filter(project=project, state="open", last_day__lt=day)
