from django.db import models

from propolis.projects.models import Project
from propolis.steps.planning.models import Import


def imports(project: Project) -> models.QuerySet[Import]:
    """Imports that are under way or were refused, newest first; those that went well are conversations now."""
    return Import.objects.filter(project=project).exclude(state="done").order_by("-asked_at", "pk")


def asked(project: Project, import_id: str) -> Import | None:
    """One import of a project."""
    return Import.objects.filter(project=project, pk=import_id).select_related("project", "conversation").first()


def to_be_read(import_id: str) -> Import | None:
    """An import whose files have not been read to the end, for the background queue."""
    unread = Import.objects.filter(pk=import_id, state__in=["waiting", "reading"])
    return unread.select_related("project__chain", "asked_by__person", "asked_by__project__chain").first()
