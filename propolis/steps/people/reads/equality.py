from datetime import datetime

from propolis.projects.models import Member, Project
from propolis.steps.people.models import EqualityAnswered, EqualityAsking, EqualityCount


def equality_asking(project: Project) -> EqualityAsking | None:
    """What a project asks now or asked last."""
    return EqualityAsking.objects.filter(project=project).order_by("-asked_at", "-pk").first()


def is_asking_equality(project: Project) -> bool:
    """Whether a project asks now."""
    return EqualityAsking.objects.filter(project=project, ended_at=None).exists()


def last_asked_equality(project: Project) -> datetime | None:
    """When a project last began to ask."""
    asking = equality_asking(project)
    return asking.asked_at if asking else None


def has_answered_equality(asking: EqualityAsking, member: Member) -> bool:
    """Whether a member has answered; what they said is kept nowhere."""
    return EqualityAnswered.objects.filter(asking=asking, member=member).exists()


def shown_counts(asking: EqualityAsking) -> dict[str, dict[str, int]]:
    """By question, how many gave each answer in the batches that were shown; in one query. Not yet fit to be seen."""
    found: dict[str, dict[str, int]] = {}
    for question, option, shown in EqualityCount.objects.filter(question__asking=asking).values_list(
        "question__code", "option", "shown"
    ):
        found.setdefault(question, {})[option] = shown
    return found
