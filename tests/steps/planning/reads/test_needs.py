import pytest

from propolis.steps.planning import acts, reads
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_goal, a_need

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rows", [1, 3])
def test_needs_are_one_question_whatever_their_number(rows, django_assert_num_queries):
    project = a_project()
    for _ in range(rows):
        a_goal(a_need(project))
    viewer = a_chair(project)
    with django_assert_num_queries(1):
        found = [(need.goal_count, reads.voiced_label(need, viewer)) for need in reads.needs(project)]
    assert found == [(1, "Sam")] * rows


@pytest.mark.parametrize("rows", [1, 3])
def test_goals_and_their_needs_are_two_questions_whatever_their_number(rows, django_assert_num_queries):
    project = a_project()
    for _ in range(rows):
        a_goal(a_need(project))
    with django_assert_num_queries(2):
        assert [len(goal.needs.all()) for goal in reads.goals(project)] == [1] * rows


def test_a_need_taken_back_is_not_listed_and_can_still_be_opened():
    project = a_project()
    need = a_need(project)
    acts.withdraw_need(by=a_chair(project), need=need, at=NOW)
    assert (list(reads.needs(project)), reads.need(project, need.pk)) == ([], need)


def test_needs_and_goals_stay_in_their_own_project():
    project, elsewhere = a_project(), a_project()
    need = a_need(project)
    goal = a_goal(need)
    assert (reads.need(elsewhere, need.pk), reads.goal(elsewhere, goal.pk)) == (None, None)
    assert (list(reads.needs(elsewhere)), list(reads.goals(elsewhere))) == ([], [])


def test_a_need_and_its_goal_know_each_other():
    need = a_need(a_project())
    goal = a_goal(need)
    assert (list(reads.needs_of(goal)), list(reads.goals_of(need))) == ([need], [goal])


def test_who_voiced_a_need_is_named_to_fellow_members_only():
    project = a_project()
    need = a_need(project, by=a_member(project, perspective="lived-experience", name="Lea"))
    assert reads.voiced_label(need, a_chair(project)) == "Lea"
    assert reads.voiced_label(need, None) == "A person with lived experience"
