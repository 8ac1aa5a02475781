"""What is known of questions, offers and pairs."""

from dataclasses import dataclass

from django.db import models

from propolis.projects.models import Member, Project
from propolis.projects.reads import lock  # noqa: F401  (held until the act is done)
from propolis.steps.growth.models import Answer, Offer, Pair, Question
from propolis.steps.growth.rules import OPEN_PAIR


@dataclass(frozen=True)
class Gathered:
    """What this step has to show: how many answers helped someone, and how many pairs both sides agreed to."""

    questions: int
    helped: int
    pairs: int


def questions(project: Project) -> models.QuerySet[Question]:
    """What members asked, the newest first, each with its answers in the order they came."""
    answers = Answer.objects.filter(taken_back_at=None).select_related("member__person").order_by("answered_at", "pk")
    return (
        Question.objects.filter(project=project, taken_back_at=None)
        .select_related("project", "member__person")
        .prefetch_related(models.Prefetch("answers", queryset=answers))
        .order_by("-asked_at", "pk")
    )


def answers(project: Project) -> models.QuerySet[Answer]:
    """The answers that were not taken back."""
    found = Answer.objects.filter(question__project=project, taken_back_at=None, question__taken_back_at=None)
    return found.select_related("question__project", "member__person")


def offers(project: Project) -> models.QuerySet[Offer]:
    """What members offer now, the newest first; the offer of someone who left has gone with them."""
    found = Offer.objects.filter(project=project, ended_at=None, member__left_at=None)
    return found.select_related("project", "member__person").order_by("-offered_at", "pk")


def pairs_of(member: Member) -> models.QuerySet[Pair]:
    """The pairs a member is part of, those that wait first; nobody else sees them."""
    found = Pair.objects.filter(models.Q(asker=member) | models.Q(asked=member))
    return found.select_related("offer__project", "asker__person", "asked__person").order_by("state", "-moved_at", "pk")


def open_pairs_of(member: Member) -> models.QuerySet[Pair]:
    """The pairs that are asked for or going on; someone who has left is in none."""
    return pairs_of(member).filter(state__in=OPEN_PAIR, asker__left_at=None, asked__left_at=None)


def has_pair(one: Member, other: Member) -> bool:
    """Whether two members are a pair now, or one has asked the other."""
    return open_pairs_of(one).filter(models.Q(asker=other) | models.Q(asked=other)).exists()


def asked_of(member: Member) -> models.QuerySet[Pair]:
    """Who waits for this member's yes or no."""
    return open_pairs_of(member).filter(asked=member, state="asked")


def unanswered(member: Member) -> models.QuerySet[Question]:
    """The questions of others that nobody has answered yet."""
    answered = Answer.objects.filter(question=models.OuterRef("pk"), taken_back_at=None)
    return questions(member.project).exclude(member=member).filter(~models.Exists(answered))


def gathered(project: Project) -> Gathered:
    """What this step has to show."""
    return Gathered(
        questions=questions(project).count(),
        helped=answers(project).filter(helped_at__isnull=False).count(),
        pairs=Pair.objects.filter(offer__project=project, state__in=("agreed", "ended")).count(),
    )
