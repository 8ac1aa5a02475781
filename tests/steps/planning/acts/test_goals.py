import pytest

from propolis.steps.planning import acts, reads
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_goal, a_need
from tests.steps.planning.acts.helping import last_entry, refused

pytestmark = pytest.mark.django_db


def edit(goal, *needs, by=None, text="People sleep seven hours"):
    """Put a goal in new words."""
    by = by or a_chair(goal.project)
    return acts.edit_goal(by=by, goal=goal, text=text, how_we_will_know="A diary", needs=needs, at=NOW)


def test_writing_a_goal_is_recorded_with_its_needs():
    project = a_project()
    need = a_need(project)
    goal = a_goal(need)
    entry = last_entry(project)
    assert (entry.act, entry.power, entry.says) == ("planning.write_goal", "agenda", {"number": 1, "needs": [need.pk]})
    assert list(reads.needs_of(goal)) == [need]


def test_a_goal_answers_at_least_one_need():
    project = a_project()
    with refused("goal-without-need"):
        acts.write_goal(by=a_chair(project), text="x", how_we_will_know="y", needs=[], at=NOW)


def test_a_goal_does_not_answer_a_need_taken_back():
    project = a_project()
    need = a_need(project)
    acts.withdraw_need(by=a_chair(project), need=need, at=NOW)
    with refused("need-withdrawn"):
        a_goal(need)


def test_a_goal_does_not_answer_a_need_of_another_project():
    need, stranger = a_need(a_project()), a_chair(a_project())
    with refused("need-elsewhere"):
        a_goal(need, by=stranger)


def test_someone_who_left_cannot_write_a_goal():
    project = a_project()
    need, member = a_need(project), a_member(project)
    member.left_at = NOW
    with refused("not-a-member"):
        a_goal(need, by=member)


def test_editing_keeps_what_the_goal_said_before():
    project = a_project()
    need = a_need(project)
    goal = edit(a_goal(need), need, by=a_member(project))
    assert [version.text for version in reads.versions(goal)] == ["People sleep seven hours", "People sleep six hours"]
    assert last_entry(project).says == {"number": 2, "needs": [need.pk]}


def test_editing_moves_the_goal_to_other_needs():
    project = a_project()
    first, second = a_need(project), a_need(project)
    goal = edit(a_goal(first), second)
    assert list(reads.needs_of(goal)) == [second]


def test_a_goal_keeps_at_least_one_need():
    goal = a_goal(a_need(a_project()))
    with refused("goal-without-need"):
        edit(goal)


def test_a_member_of_another_project_cannot_edit_a_goal():
    goal, stranger = a_goal(a_need(a_project())), a_member(a_project())
    with refused("not-a-member"):
        edit(goal, by=stranger)
