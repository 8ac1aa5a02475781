"""What is known of proposals and decisions."""

from dataclasses import dataclass
from datetime import date

from django.db import models

from propolis.consent import reads as consent
from propolis.methods.ballots import together
from propolis.projects.models import Member, Project
from propolis.projects.sides import is_lived_side
from propolis.steps.decisions.models import Proposal

DECIDED = ("adopted", "overridden")


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


def register(project: Project) -> models.QuerySet[Proposal]:
    """What was decided, the newest first; a decision set aside stays in the register."""
    return proposals(project).filter(round__state__in=DECIDED).order_by("-round__decided_at", "pk")


def overdue(project: Project, today: date) -> models.QuerySet[Proposal]:
    """Decisions whose review day has gone by."""
    return proposals(project).filter(round__state="adopted", round__review_on__lt=today)


@dataclass(frozen=True)
class TookPart:
    """One perspective's part in a decision."""

    perspective: str
    asked: int
    answered: int
    stances: dict[str, int]


def took_part(proposal: Proposal) -> list[TookPart]:
    """Who was asked about the text as it stands and what they said, by perspective."""
    seats = list(consent.seats(consent.current(proposal.round)).values_list("perspective", "stance"))
    found = []
    for perspective in dict.fromkeys(one for one, _ in seats):
        stances = [stance for one, stance in seats if one == perspective]
        counts = {stance: stances.count(stance) for stance in ("consent", "concern", "aside", "objection")}
        found.append(TookPart(perspective, len(stances), len([s for s in stances if s]), counts))
    return found


def has_lived_quorum(proposal: Proposal) -> bool:
    """Whether people who use services and carers had their quorum in this decision."""
    tally = consent.turnout(consent.current(proposal.round))
    level, percent = proposal.project.level, proposal.round.quorum_percent
    lived = [one for perspective, one in tally.items() if is_lived_side(perspective, level)]
    return together(lived).meets(percent)


def of_goal(project: Project, goal) -> models.QuerySet[Proposal]:
    """The proposals that serve a goal, drafts left out."""
    return proposals(project).filter(goal=goal).exclude(round__state="draft")
