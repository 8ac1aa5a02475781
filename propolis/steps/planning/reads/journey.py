from dataclasses import dataclass

from propolis.projects.models import Project
from propolis.steps.planning.models import Answer, Conversation, Goal, Need
from propolis.steps.planning.reads.counting import count_of


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
    row = Project.objects.values(**{f"n_{name}": count_of(found) for name, found in counts.items()}).get(pk=project.pk)
    return Gathered(**{name: row[f"n_{name}"] for name in counts})
