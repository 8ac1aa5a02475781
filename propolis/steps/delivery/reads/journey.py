from dataclasses import dataclass

from django.db.models import Count, Q

from propolis.projects.models import Project
from propolis.steps.delivery.models import Action, Commitment


@dataclass(frozen=True)
class Gathered:
    """What delivery has gathered so far: counts."""

    commitments: int
    kept: int
    actions: int


def gathered(project: Project) -> Gathered:
    """How much was promised, kept and planned in a project."""
    counts = {"commitments": Count("pk"), "kept": Count("pk", filter=Q(state="kept"))}
    promised = Commitment.objects.filter(project=project).aggregate(**counts)
    return Gathered(**promised, actions=Action.objects.filter(commitment__project=project).count())
