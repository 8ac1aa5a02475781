import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from propolis.steps.planning import acts, reads
from propolis.steps.planning.disclosure import Counts
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_goal, a_need, a_statement, an_answer, some_answers

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rows", [1, 3])
def test_conversations_are_one_question_whatever_their_number(rows, django_assert_num_queries):
    project = a_project()
    for _ in range(rows):
        an_answer(a_statement(a_conversation(project)))
    with django_assert_num_queries(1):
        found = [(one.statement_count, one.people_count, one.project.title) for one in reads.conversations(project)]
    assert found == [(1, 1, project.title)] * rows


def test_statements_and_people_are_counted_apart():
    conversation = a_conversation()
    for people in (2, 1):
        some_answers(a_statement(conversation), "carer", *[1] * people)
    with CaptureQueriesContext(connection) as asked:
        found = reads.conversations(conversation.project).get()
    assert (found.statement_count, found.people_count) == (2, 3)
    # Joined to each other they would be statements times people: minutes, for a large imported conversation.
    assert "LEFT OUTER JOIN" not in asked.captured_queries[0]["sql"]


def test_a_conversation_is_found_in_its_own_project_only():
    conversation = a_conversation()
    assert reads.conversation(conversation.project, conversation.pk) == conversation
    assert reads.conversation(a_project(), conversation.pk) is None


def test_statements_of_others_that_are_not_on_show_are_seen_by_co_chairs_and_their_author():
    conversation = a_conversation(moderation="before")
    author, other = a_member(conversation.project), a_member(conversation.project)
    statement = a_statement(conversation, by=author)
    viewers = [a_chair(conversation.project), author, other, None]
    assert [list(reads.not_on_show(conversation, viewer)) for viewer in viewers] == [[statement], [statement], [], []]


def test_who_wrote_a_statement_is_named_to_fellow_members_only():
    conversation = a_conversation()
    carer = a_member(conversation.project, perspective="carer", name="Cara")
    statement = a_statement(conversation, by=carer)
    viewers = [a_chair(conversation.project), a_member(a_project()), None]
    assert [reads.written_by(statement, viewer) for viewer in viewers] == ["Cara", *["A carer or family member"] * 2]


def test_everyone_answers_every_statement_once_in_an_order_of_their_own():
    conversation = a_conversation()
    statements = {a_statement(conversation).pk for _ in range(4)}
    member, seen = a_member(conversation.project), []
    while following := reads.next_statement(conversation, member, reads.my_answers(conversation, member)):
        seen.append(following.pk)
        an_answer(following, member)
    assert (len(seen), set(seen)) == (4, statements)


def test_an_open_conversation_asks_until_every_statement_is_answered():
    conversation = a_conversation()
    statement, member = a_statement(conversation), a_member(conversation.project)
    assert list(reads.unanswered(member)) == [conversation]
    an_answer(statement, member)
    assert list(reads.unanswered(member)) == []


def test_a_closed_conversation_asks_nobody():
    conversation = a_conversation()
    a_statement(conversation)
    member = a_member(conversation.project)
    acts.close_conversation(by=a_chair(conversation.project), conversation=conversation, at=NOW)
    assert list(reads.unanswered(member)) == []


def test_agreement_is_read_from_releases_and_not_from_answers():
    statement = a_statement(a_conversation(release="in-batches"))
    some_answers(statement, "carer", *[1] * 5)
    some_answers(statement, "staff", *[-1] * 9)
    shown = reads.agreement(statement.conversation, [statement.pk]).tables[statement.pk]
    assert shown.everyone == Counts(5, 5, 0)
    assert shown.rows == {"carer": Counts(5), "staff": Counts(0, 5)}


@pytest.mark.parametrize("rows", [1, 3])
def test_agreement_is_one_question_whatever_the_number_of_statements(rows, django_assert_num_queries):
    conversation = a_conversation(release="in-batches")
    statements = [a_statement(conversation) for _ in range(rows)]
    for statement in statements:
        some_answers(statement, "carer", *[1] * 5)
    with django_assert_num_queries(1):
        assert len(reads.agreement(conversation, [statement.pk for statement in statements]).tables) == rows


def test_what_is_gathered_is_counted_in_one_question(django_assert_num_queries):
    project = a_project()
    an_answer(a_statement(a_conversation(project)))
    a_goal(a_need(project))
    a_need(a_project())
    with django_assert_num_queries(1):
        assert reads.gathered(project) == reads.Gathered(conversations=1, answers=1, needs=1, goals=1)


def test_an_empty_project_has_gathered_nothing():
    assert reads.gathered(a_project()) == reads.Gathered(0, 0, 0, 0)
