from datetime import date, timedelta

import pytest

from propolis.projects.scope import Scope
from propolis.steps.delivery import acts, pages, reads
from tests.factories import a_project, co_chairs, days
from tests.factories.delivery import DUE_ON, LATER, a_promise, an_action, done, set_aside

TODAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("days_ago", "is_open", "words"),
    [(-1, True, ""), (0, True, "Due today"), (1, True, "1 day late"), (9, True, "9 days late"), (9, False, "")],
)
def test_being_late_is_said_in_words_while_it_is_open(days_ago, is_open, words):
    assert pages.late(TODAY - timedelta(days=days_ago), TODAY, is_open=is_open) == words


@pytest.mark.parametrize(
    ("perspectives", "is_said"),
    [([], False), (["staff"], True), (["staff", "staff"], True), (["staff", "carer"], False)],
)
def test_one_perspective_is_said_and_several_are_not(perspectives, is_said):
    assert bool(pages.one_sided(perspectives)) == is_said


@pytest.fixture
def scope(db):
    project = a_project()
    lived = co_chairs(project)[0]
    return Scope(project, lived, lived.person)


AFTER_DUE = LATER + days(60)


def test_what_comes_next_is_a_first_action_then_the_one_due_first_then_the_end(scope):
    commitment = a_promise(scope.project)
    found = [pages.commitment_page(scope, commitment, LATER).view.next]
    later, sooner = an_action(commitment), an_action(commitment, text="Buy tape", due_on=LATER.date())
    found.append(pages.commitment_page(scope, commitment, LATER).view.next)
    done(later), done(sooner)
    found.append(pages.commitment_page(scope, commitment, LATER).view.next)
    assert found == ["Plan the first action.", "Next: Buy tape", "Nothing is left to do. Was it kept?"]


def test_what_is_late_is_counted_and_what_ended_is_not(scope):
    an_action(a_promise(scope.project))
    done(an_action(a_promise(scope.project)))
    set_aside(an_action(a_promise(scope.project)).commitment.proposal)
    assert (pages.home(scope, LATER).late, pages.home(scope, AFTER_DUE).late) == (0, 1)


def test_late_counts_from_midnight_where_the_project_is(scope):
    an_action(a_promise(scope.project))
    last_minute = AFTER_DUE.replace(month=DUE_ON.month, day=DUE_ON.day, hour=22, minute=59)  # 23:59 in London
    assert [pages.home(scope, at).late for at in (last_minute, last_minute + timedelta(minutes=1))] == [0, 1]


def test_a_reader_is_offered_nothing(scope):
    action = an_action(a_promise(scope.project))
    reader = Scope(scope.project, None, None)
    commitment = pages.commitment_page(reader, action.commitment, LATER)
    shown = pages.action_page(reader, action, LATER)
    assert (commitment.can_plan, commitment.can_end) == (False, False)
    assert (shown.moves, shown.can_update, shown.can_take_on, shown.can_hand_back) == ([], False, False, False)


def test_an_action_of_a_decision_set_aside_can_only_be_stopped(scope):
    action = an_action(a_promise(scope.project), scope.member)
    set_aside(action.commitment.proposal)
    action = reads.actions(scope.project).get(pk=action.pk)
    page = pages.action_page(scope, action, LATER)
    assert ([move.to for move in page.moves], page.can_take_on, page.is_set_aside) == (["stopped"], False, True)


def test_what_is_told_comes_newest_first(scope):
    action = an_action(a_promise(scope.project))
    for text, at in (("First", LATER), ("Second", LATER + days(1))):
        acts.post_update(by=scope.member, action=action, text=text, at=at)
    assert [one.update.text for one in pages.action_page(scope, action, LATER).told] == ["Second", "First"]
