from django.db import models
from django.db.models import Count

from propolis.projects.models import Member, Project
from propolis.projects.reads import label
from propolis.projects.words import A_PERSON
from propolis.steps.planning.models import Need, NeedSource, Statement
from propolis.steps.planning.words import PICKED


def needs(project: Project) -> models.QuerySet[Need]:
    """The needs of a project that stand, newest first, each with how many goals answer it."""
    return _all(project).filter(state="voiced").annotate(goal_count=Count("answered_by")).order_by("-voiced_at", "pk")


def need(project: Project, need_id: str) -> Need | None:
    """One need of a project, also when it was taken back."""
    return _all(project).filter(pk=need_id).first()


def voiced(project: Project, need_ids: list[str]) -> list[Need]:
    """Some needs of a project, in the order they were voiced."""
    return list(_all(project).filter(pk__in=need_ids).order_by("voiced_at", "pk"))


def picked_from(need: Need) -> models.QuerySet[Statement]:
    """The statements a need was picked from."""
    return need.statements.select_related("conversation", "author__person").order_by("conversation", "number")


def evidence(need: Need) -> dict[str, NeedSource]:
    """What the opinion map said of the statements a need was picked from, by statement; only those it spoke of."""
    return {one.statement_id: one for one in need.sources.exclude(finding="")}


def voiced_label(need: Need, viewer: Member | None) -> str:
    """How a page names who voiced a need: fellow members by name, others by what they spoke from."""
    if need.voiced_by is None:
        return str(PICKED)
    if viewer is not None and viewer.project_id == need.project_id:
        return label(need.voiced_by, viewer)
    return str(A_PERSON[need.perspective])


def _all(project: Project) -> models.QuerySet[Need]:
    return Need.objects.filter(project=project).select_related("project", "voiced_by__person", "written_by__person")
