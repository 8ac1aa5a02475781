from dataclasses import dataclass

from propolis.projects.scope import Scope
from propolis.steps.people import reads as people
from propolis.steps.planning import permissions, reads
from propolis.steps.planning.models import Conversation, Goal, Import
from propolis.steps.planning.pages.shown import NeedView, need_view

FIRST = 6


@dataclass(frozen=True)
class HomePage:
    """Conversations, needs and goals: the first few of each, how many there are, and what comes next."""

    conversations: list[Conversation]
    imports: list[Import]
    needs: list[NeedView]
    goals: list[Goal]
    counts: reads.Gathered
    can_take_part: bool
    can_import: bool


def home(scope: Scope) -> HomePage:
    """The room's front page."""
    project, viewer = scope.project, scope.member
    voices = people.voices(project)
    return HomePage(
        conversations=list(reads.conversations(project)),
        imports=list(reads.imports(project)[:FIRST]) if viewer else [],
        needs=[need_view(need, viewer, voices) for need in reads.needs(project)[:FIRST]],
        goals=list(reads.goals(project)[:FIRST]),
        counts=reads.gathered(project),
        can_take_part=bool(permissions.may_open(viewer, project)),
        can_import=bool(permissions.may_import(viewer, project)),
    )
