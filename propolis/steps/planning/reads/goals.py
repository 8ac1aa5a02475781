from django.db import models

from propolis.projects.models import Project
from propolis.steps.planning.models import Goal, GoalVersion, Need


def goals(project: Project) -> models.QuerySet[Goal]:
    """The goals of a project, newest first, with the needs they answer."""
    return _all(project).prefetch_related("needs").order_by("-written_at", "pk")


def goal(project: Project, goal_id: str) -> Goal | None:
    """One goal of a project."""
    return _all(project).filter(pk=goal_id).first()


def needs_of(goal: Goal) -> models.QuerySet[Need]:
    """The needs a goal answers."""
    return goal.needs.select_related("voiced_by__person", "project").order_by("voiced_at", "pk")


def goals_of(need: Need) -> models.QuerySet[Goal]:
    """The goals that answer a need."""
    return Goal.objects.filter(answered__need=need).order_by("written_at", "pk")


def versions(goal: Goal) -> models.QuerySet[GoalVersion]:
    """Every version of a goal's words, newest first."""
    return goal.versions.select_related("written_by__person", "written_by__project")


def _all(project: Project) -> models.QuerySet[Goal]:
    return Goal.objects.filter(project=project).select_related("project", "written_by__person")
