from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from propolis.projects import acts as projects
from propolis.record.models import Entry
from propolis.steps.planning import acts
from propolis.steps.planning.models import Answer, Participant, ReleasedCell
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_statement, an_answer, some_answers
from tests.steps.planning.acts.helping import refused

pytestmark = pytest.mark.django_db


def test_an_answer_is_kept_and_leaves_no_entry():
    statement, member = a_statement(a_conversation()), None
    member = a_member(statement.conversation.project)
    entries = Entry.objects.count()
    an_answer(statement, member, 1)
    assert (Answer.objects.get().value, Entry.objects.count()) == (1, entries)


def test_answering_again_changes_the_answer():
    statement = a_statement(a_conversation())
    member = a_member(statement.conversation.project)
    an_answer(statement, member, 1)
    an_answer(statement, member, -1, at=NOW + timedelta(hours=1))
    answer = Answer.objects.get()
    assert (answer.value, answer.changed_at) == (-1, NOW + timedelta(hours=1))


def test_the_perspective_is_that_of_the_first_answer():
    statement = a_statement(a_conversation())
    member = a_member(statement.conversation.project, perspective="carer")
    an_answer(statement, member)
    member = projects.change_perspective(by=member, perspective="staff", at=NOW)
    an_answer(statement, member, -1)
    assert Participant.objects.get().perspective == "carer"


def test_a_member_of_another_project_cannot_answer():
    statement, stranger = a_statement(a_conversation()), a_member(a_project())
    with refused("not-a-member"):
        an_answer(statement, stranger)


def test_a_closed_conversation_takes_no_answer():
    statement = a_statement(a_conversation())
    member = a_member(statement.conversation.project)
    acts.close_conversation(by=a_chair(statement.conversation.project), conversation=statement.conversation, at=NOW)
    with refused("conversation-closed"):
        an_answer(statement, member)


def test_a_hidden_statement_takes_no_answer():
    conversation = a_conversation()
    member = a_member(conversation.project)
    statement = a_statement(conversation, by=member)
    acts.moderate_statement(by=a_chair(conversation.project), statement=statement, to="hidden", why="harmful", at=NOW)
    with refused("statement-not-on-show"):
        an_answer(statement, member)


def test_a_statement_that_waits_takes_no_answer():
    statement = a_statement(a_conversation(moderation="before"))
    member = a_member(statement.conversation.project)
    with refused("statement-not-on-show"):
        an_answer(statement, member)


def test_an_answer_is_one_of_three():
    statement = a_statement(a_conversation())
    member = a_member(statement.conversation.project)
    with refused("not-an-answer"):
        an_answer(statement, member, 2)


def test_the_table_itself_refuses_a_second_answer_and_an_odd_value():
    answer = an_answer(a_statement(a_conversation()))
    for twin in (
        Answer(participant=answer.participant, statement=answer.statement, value=1),
        Answer(participant=answer.participant, statement=a_statement(a_conversation()), value=3),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            twin.save()


def cells() -> list[tuple]:
    """What has been released, oldest first."""
    found = ReleasedCell.objects.order_by("pk")
    return list(found.values_list("label", "agree", "disagree", "passed", "mixed", "is_change"))


def test_nothing_is_released_before_the_close_unless_asked_for():
    some_answers(a_statement(a_conversation()), "carer", *[1] * 9)
    assert cells() == []


def test_in_batches_the_fifth_answer_of_a_perspective_releases_five():
    statement = a_statement(a_conversation(release="in-batches"))
    some_answers(statement, "carer", 1, 1, -1, 0)
    assert cells() == []
    some_answers(statement, "carer", 1)
    assert cells() == [("carer", 3, 1, 1, 5, False)]


def test_in_batches_a_sixth_answer_waits_for_four_more():
    statement = a_statement(a_conversation(release="in-batches"))
    some_answers(statement, "carer", *[1] * 6)
    assert cells() == [("carer", 5, 0, 0, 5, False)]


def close(statement):
    """Close the conversation of a statement."""
    acts.close_conversation(by=a_chair(statement.conversation.project), conversation=statement.conversation, at=NOW)


def test_the_close_releases_what_can_stand_alone_and_the_rest_together():
    statement = a_statement(a_conversation())
    some_answers(statement, "carer", *[1] * 7)
    some_answers(statement, "staff", *[-1] * 5)
    some_answers(statement, "leader", 0, 0)
    close(statement)
    assert cells() == [("carer", 7, 0, 0, 7, False), ("together", 0, 5, 2, 7, False)]


def test_fewer_than_five_answers_are_never_released():
    statement = a_statement(a_conversation())
    some_answers(statement, "carer", 1, 1, 1, 1)
    close(statement)
    assert cells() == []


def test_the_close_does_not_show_a_last_batch_of_fewer_than_five():
    statement = a_statement(a_conversation(release="in-batches"))
    some_answers(statement, "carer", *[1] * 7)
    close(statement)
    assert cells() == [("carer", 5, 0, 0, 5, False)]


def test_a_changed_mind_shows_at_the_close_where_five_changed_theirs():
    statement = a_statement(a_conversation(release="in-batches"))
    members = some_answers(statement, "carer", *[1] * 5)
    for member in members:
        an_answer(statement, member, -1)
    close(statement)
    assert cells() == [("carer", 5, 0, 0, 5, False), ("carer", -5, 5, 0, 5, True)]


def test_a_changed_mind_of_fewer_than_five_is_not_shown():
    statement = a_statement(a_conversation(release="in-batches"))
    members = some_answers(statement, "carer", *[1] * 5)
    for member in members[:4]:
        an_answer(statement, member, -1)
    close(statement)
    assert cells() == [("carer", 5, 0, 0, 5, False)]


def test_a_raised_floor_holds_back_longer():
    statement = a_statement(a_conversation(release="in-batches", floor=8))
    some_answers(statement, "carer", *[1] * 7)
    assert cells() == []


def test_an_answer_takes_few_questions_of_the_database(django_assert_max_num_queries):
    statement = a_statement(a_conversation())
    member = a_member(statement.conversation.project)
    an_answer(statement, member)
    with django_assert_max_num_queries(5):  # the savepoint's two among them
        an_answer(statement, member, -1)
