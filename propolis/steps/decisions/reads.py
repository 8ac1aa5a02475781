"""What is known of proposals and decisions."""

from collections.abc import Collection
from datetime import date

from django.db import models

from propolis.consent import reads as consent
from propolis.consent.models import ConsentRound
from propolis.methods.ballots import together
from propolis.projects.models import Member, Project
from propolis.projects.sides import is_lived_side
from propolis.steps.decisions.models import Proposal


def proposals(project: Project) -> models.QuerySet[Proposal]:
    """Every proposal of a project, newest first."""
    return (
        Proposal.objects.filter(project=project)
        .select_related("goal", "project", "round__project", "round__proposer__person", "round__proposer__project")
        .order_by("-made_at", "pk")
    )


def seen_by(project: Project, member: Member | None) -> models.QuerySet[Proposal]:
    """The proposals someone can see: a draft is its writer's own until it is shown to everyone."""
    own = models.Q(round__proposer=member) if member else models.Q(pk=None)
    return proposals(project).filter(~models.Q(round__state="draft") | own)


def of_rounds(rounds: Collection[ConsentRound]) -> models.QuerySet[Proposal]:
    """The proposals that these rounds are about."""
    return Proposal.objects.filter(round__in=[one.pk for one in rounds]).select_related("project")


def has_shown_one(project: Project) -> bool:
    """Whether any proposal was ever shown to everyone."""
    return Proposal.objects.filter(project=project, round__published_at__isnull=False).exists()


def register(project: Project) -> models.QuerySet[Proposal]:
    """What was decided, the newest first; a decision set aside stays in the register."""
    return proposals(project).filter(round__state__in=consent.DECIDED).order_by("-round__decided_at", "pk")


def overdue(project: Project, today: date) -> models.QuerySet[Proposal]:
    """Decisions whose review day has gone by."""
    return proposals(project).filter(round__state="adopted", round__review_on__lt=today)


def has_lived_quorum(proposal: Proposal) -> bool:
    """Whether people who use services and carers had their quorum in this decision."""
    tally = consent.turnout(consent.current(proposal.round))
    level, percent = proposal.project.level, proposal.round.quorum_percent
    lived = [one for perspective, one in tally.items() if is_lived_side(perspective, level)]
    return together(lived).meets(percent)


def of_goal(project: Project, goal) -> models.QuerySet[Proposal]:
    """The proposals that serve a goal, drafts left out."""
    return proposals(project).filter(goal=goal).exclude(round__state="draft")
