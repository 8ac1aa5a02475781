"""What is known to have changed, and how well promises were kept."""

from dataclasses import dataclass
from datetime import date

from django.db import models

from propolis.consent.reads import today
from propolis.projects.models import Member, Project
from propolis.projects.reads import label, lock  # noqa: F401  (an outcome is locked like everything else)
from propolis.projects.words import A_PERSON
from propolis.steps.delivery import reads as delivery
from propolis.steps.delivery.models import Commitment
from propolis.steps.evaluation import rules
from propolis.steps.evaluation.models import Outcome, OutcomeVersion


def outcomes(project: Project) -> models.QuerySet[Outcome]:
    """What changed in a project, the newest noted first."""
    return (
        Outcome.objects.filter(project=project)
        .select_related("project", "commitment__proposal", "noted_by__person")
        .order_by("-noted_at", "pk")
    )


def outcomes_of(commitment: Commitment) -> models.QuerySet[Outcome]:
    """What changed because of one commitment."""
    return outcomes(commitment.project).filter(commitment=commitment)


def versions(outcome: Outcome) -> models.QuerySet[OutcomeVersion]:
    """Every version of an outcome's words, newest first."""
    return outcome.versions.select_related("written_by__person", "written_by__project")


def noted_label(noted: Outcome | OutcomeVersion, viewer: Member | None) -> str:
    """How a page names who noted or corrected something: by name for fellow members, else by what they spoke from."""
    member = noted.noted_by if isinstance(noted, Outcome) else noted.written_by
    is_fellow = viewer is not None and viewer.project_id == member.project_id
    return label(member, viewer) if is_fellow else str(A_PERSON[noted.perspective])


@dataclass(frozen=True)
class Gathered:
    """What evaluation has gathered so far: counts of what got better, stayed as it was, or got worse."""

    better: int
    same: int
    worse: int

    @property
    def outcomes(self) -> int:
        return self.better + self.same + self.worse


def gathered(project: Project) -> Gathered:
    """How many outcomes of each kind were noted in a project."""
    counts = Outcome.objects.filter(project=project).values_list("kind").annotate(n=models.Count("pk"))
    by_kind = dict(counts)
    return Gathered(by_kind.get("change", 0), by_kind.get("no-change", 0), by_kind.get("worse", 0))


def kept(project: Project, day: date) -> rules.Kept:
    """What became of the commitments of a project up to this day, those whose decision was set aside left out."""
    counted = list(delivery.commitments(project).exclude(proposal__round__state="overridden"))
    return rules.kept(
        [one.state for one in counted],
        (_days(project, one) for one in counted if one.state == "kept"),
        late=sum(one.state == "open" and one.due_on < day for one in counted),
    )


def _days(project: Project, commitment: Commitment) -> int:
    """Days from the decision to the day the commitment was kept, as the calendar counts where the project is."""
    return (today(project, commitment.ended_at) - today(project, commitment.decided_at)).days
