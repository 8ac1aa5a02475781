from collections.abc import Sequence
from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.planning import permissions, reads, rules
from propolis.steps.planning.models import Goal, GoalNeed, GoalVersion, Need


@act("planning.write_goal", power="agenda")
def write_goal(*, by: Member, text: str, how_we_will_know: str, needs: Sequence[Need], at: datetime) -> Goal:
    """Say what should become true, how people will know, and which needs that answers."""
    require_may(permissions.may_write_goal(by, by.project, needs))
    needs = [reads.lock(need) for need in needs]
    require_can(rules.can_write_goal(need.state for need in needs))
    goal = Goal.objects.create(
        project=by.project, text=text, how_we_will_know=how_we_will_know, written_by=by, written_at=at
    )
    _keep(goal, needs, by, at)
    return goal


@act("planning.edit_goal", power="agenda")
def edit_goal(*, by: Member, goal: Goal, text: str, how_we_will_know: str, needs: Sequence[Need], at: datetime) -> Goal:
    """Put a goal in new words, or to other needs; what it said before is kept."""
    require_may(permissions.may_edit_goal(by, goal, needs))
    goal = reads.lock(goal)
    needs = [reads.lock(need) for need in needs]
    require_can(rules.can_write_goal(need.state for need in needs))
    goal.number, goal.text, goal.how_we_will_know = goal.number + 1, text, how_we_will_know
    goal.save(update_fields=["number", "text", "how_we_will_know"])
    goal.answered.exclude(need__in=needs).delete()
    _keep(goal, needs, by, at)
    return goal


def _keep(goal: Goal, needs: Sequence[Need], by: Member, at: datetime) -> None:
    """The version, its needs and its entry."""
    GoalNeed.objects.bulk_create((GoalNeed(goal=goal, need=need) for need in needs), ignore_conflicts=True)
    GoalVersion.objects.create(
        goal=goal,
        number=goal.number,
        text=goal.text,
        how_we_will_know=goal.how_we_will_know,
        written_by=by,
        perspective=by.perspective,
        written_at=at,
    )
    record.append(by=by, at=at, about=goal, says={"number": goal.number, "needs": [need.pk for need in needs]})
