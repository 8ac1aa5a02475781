from dataclasses import dataclass

from django.db.models import F, Func, IntegerField, QuerySet, Subquery

from propolis.projects.models import Project
from propolis.steps.planning.models import Answer, Conversation, Goal, Need


@dataclass(frozen=True)
class Gathered:
    """What planning has gathered so far: counts."""

    conversations: int
    answers: int
    needs: int
    goals: int


def gathered(project: Project) -> Gathered:
    """The counts of a project, in one query."""
    counts = {
        "conversations": Conversation.objects.filter(project=project),
        "answers": Answer.objects.filter(participant__conversation__project=project),
        "needs": Need.objects.filter(project=project, state="voiced"),
        "goals": Goal.objects.filter(project=project),
    }
    row = Project.objects.values(**{f"n_{name}": _count(found) for name, found in counts.items()}).get(pk=project.pk)
    return Gathered(**{name: row[f"n_{name}"] for name in counts})


def _count(found: QuerySet) -> Subquery:
    number = Func(F("pk"), function="COUNT", output_field=IntegerField())
    return Subquery(found.order_by().annotate(rows_found=number).values("rows_found"))
