from collections.abc import Collection

from django.db import models

from propolis.projects.models import Member, Project
from propolis.projects.sides import PERSPECTIVES
from propolis.steps.mindset.models import LessonDone, Post


def has_done(member: Member, code: str) -> bool:
    """Whether someone says that they have done a lesson."""
    return LessonDone.objects.filter(member=member, module=code).exists()


def modules_done(members: Collection[Member]) -> dict[str, set[str]]:
    """The lessons each of these members has done, by member id; one query, however many."""
    found: dict[str, set[str]] = {one.pk: set() for one in members}
    for member, code in LessonDone.objects.filter(member__in=found).values_list("member", "module"):
        found[member].add(code)
    return found


def done_by_perspective(project: Project, code: str) -> dict[str, int]:
    """How many people here have done a lesson, by the perspective they speak from; pages show it in fives."""
    done = LessonDone.objects.filter(member__project=project, member__left_at=None, module=code)
    counts = dict(done.values_list("member__perspective").annotate(n=models.Count("pk")))
    return {one: counts.get(one, 0) for one in PERSPECTIVES}


def _posts(project: Project) -> models.QuerySet[Post]:
    found = Post.objects.filter(project=project, taken_back_at=None)
    return found.select_related("project", "member__person", "member__project").order_by("said_at", "pk")


def talk(project: Project, code: str) -> models.QuerySet[Post]:
    """What members said under a lesson, oldest first; it is for members only."""
    return _posts(project).filter(module=code, kind="talk")


def stories(project: Project, viewer: Member | None, code: str = "") -> models.QuerySet[Post]:
    """The stories that this looker may read, oldest first: under one lesson, or all of them."""
    found = _posts(project).filter(kind="story")
    found = found.filter(module=code) if code else found
    return found if viewer else found.filter(visibility="public")


def post(project: Project) -> models.QuerySet[Post]:
    """Everything that members said here and did not take back."""
    return _posts(project)
