from dataclasses import dataclass

from django.db import models

from propolis.projects.models import Project
from propolis.steps.mindset.models import CanvasAnswer, Post


def answers(project: Project, question: str = "") -> models.QuerySet[CanvasAnswer]:
    """What stands on the canvas, oldest first: under one question, or all of it."""
    found = CanvasAnswer.objects.filter(project=project, taken_back_at=None)
    found = found.filter(question=question) if question else found
    return found.select_related("project", "member__person", "member__project").order_by("said_at", "pk")


def answer(project: Project, pk: str) -> CanvasAnswer | None:
    """One answer of the canvas, for a room that makes something of it."""
    return answers(project).filter(pk=pk).first()


@dataclass(frozen=True)
class Gathered:
    """What this step has to show so far."""

    answers: int
    posts: int


def gathered(project: Project) -> Gathered:
    """How much was written on the canvas, and under the lessons."""
    posts = Post.objects.filter(project=project, taken_back_at=None).count()
    return Gathered(answers(project).count(), posts)
