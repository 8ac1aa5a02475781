from dataclasses import dataclass

from propolis.projects.reads import label
from propolis.projects.scope import Scope
from propolis.steps.people import reads as people
from propolis.steps.planning import permissions, reads
from propolis.steps.planning.models import Goal, GoalVersion, Need
from propolis.steps.planning.pages.shown import NeedView, need_view


@dataclass(frozen=True)
class GoalsPage:
    """Every goal, with the needs it answers."""

    goals: list[tuple[Goal, list[Need]]]
    has_needs: bool
    can_write: bool


def goals(scope: Scope) -> GoalsPage:
    found = [(goal, list(goal.needs.all())) for goal in reads.goals(scope.project)]
    may = bool(permissions.may_write_goal(scope.member, scope.project, []))
    return GoalsPage(found, reads.needs(scope.project).exists(), may)


@dataclass(frozen=True)
class GoalPage:
    """One goal, the needs it answers, who wrote it, and what it said before."""

    goal: Goal
    by: str
    needs: list[NeedView]
    versions: list[tuple[GoalVersion, str]]
    can_edit: bool


def goal(scope: Scope, found: Goal) -> GoalPage:
    """One goal, as the viewer may see it."""
    voices = people.voices(scope.project)
    return GoalPage(
        goal=found,
        by=label(found.written_by, scope.member),
        needs=[need_view(need, scope.member, voices) for need in reads.needs_of(found)],
        versions=[(version, label(version.written_by, scope.member)) for version in reads.versions(found)],
        can_edit=bool(permissions.may_edit_goal(scope.member, found, [])),
    )


def need_choices(scope: Scope) -> list[tuple[str, str]]:
    """The needs that a goal can answer, for its form."""
    return [(need.pk, need.words) for need in reads.needs(scope.project)]
