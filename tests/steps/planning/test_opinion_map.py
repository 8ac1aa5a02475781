"""The opinion map of a conversation: after the close, in rough numbers, and one's own place for oneself alone."""

import pytest

from propolis.steps.planning import acts, reads
from propolis.steps.planning.models import Answer, Participant
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_statement, an_answer
from tests.steps.planning.test_views import text, to

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def client_of(client):
    """A browser in which a member is signed in."""

    def signed_in(member):
        client.force_login(member.person)
        return client

    return signed_in


def talk(project, *groups):
    """A conversation of 12 statements: each group, given by its size, says its own thing."""
    conversation = a_conversation(project)
    statements = [a_statement(conversation, text=f"Statement {number}") for number in range(12)]
    members = []
    for number, size in enumerate(groups):
        for _ in range(size):
            member = a_member(project, perspective=("staff", "carer", "community")[number])
            members.append(member)
            participant = Participant.objects.create(
                conversation=conversation, member=member, perspective=member.perspective
            )
            Answer.objects.bulk_create(
                Answer(participant=participant, statement=one, value=1 if place < 2 else (-1) ** (place + number))
                for place, one in enumerate(statements)
            )
    return conversation, members


def close(conversation):
    acts.close_conversation(by=a_chair(conversation.project), conversation=conversation, at=NOW)
    conversation.refresh_from_db()
    return conversation


def page(client, project, conversation):
    return " ".join(text(client.get(to("opinion_map", project, conversation.pk))).split())


def test_there_is_no_map_before_the_close(client_of, project):
    conversation, members = talk(project, 12, 12)
    said = page(client_of(members[0]), project, conversation)
    assert "made when the conversation closes" in said
    assert "<svg xmlns" not in said
    assert reads.mapped(conversation) is None


def test_after_the_close_it_shows_groups_in_rough_numbers(client_of, project):
    conversation, members = talk(project, 13, 11)
    said = page(client_of(members[0]), project, close(conversation))
    assert "Group A, about 15 people" in said and "Group B, about 10 people" in said
    assert "13 people" not in said and "11 people" not in said
    assert "<strong>Nearly all agree:</strong> Statement" in said
    common = said[said.index("What all groups see the same way") :]
    assert "Statement 0" in common and "Statement 1" in common


def test_only_who_looks_sees_their_own_place(client_of, project):
    conversation, members = talk(project, 13, 11)
    close(conversation)
    assert "You are in this group" in page(client_of(members[0]), project, conversation)
    assert "You are here" in page(client_of(members[0]), project, conversation)
    other = a_member(project)
    assert "You are" not in page(client_of(other), project, conversation)


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ((3, 3), "Fewer than 7 people"),
        ((), "Fewer than 7 people"),
        ((20,), "People answered alike"),
        ((20, 3), "so small that they would show who is who"),
    ],
)
def test_where_somebody_could_be_picked_out_it_says_why_there_are_no_groups(client_of, project, groups, said):
    conversation, _ = talk(project, *groups)
    shown = page(client_of(a_member(project)), project, close(conversation))
    assert said in shown
    assert "Group A" not in shown


def test_it_is_worked_out_once(client_of, project, django_assert_max_num_queries):
    conversation, members = talk(project, 13, 11)
    client = client_of(members[0])
    page(client, project, close(conversation))
    with django_assert_max_num_queries(9):
        page(client, project, conversation)


def test_a_hidden_statement_is_not_on_the_map(client_of, project):
    conversation, members = talk(project, 13, 11)
    hidden = a_statement(conversation, by=members[0], text="Statement of one member")
    an_answer(hidden, members[1])
    acts.moderate_statement(
        by=a_chair(project),
        statement=hidden,
        to="hidden",
        why="off-topic",
        why_text="It is about the car park.",
        at=NOW,
    )
    assert "of one member" not in page(client_of(members[0]), project, close(conversation))


def test_the_way_to_the_map_opens_with_the_close(client_of, project):
    conversation, members = talk(project, 13, 11)
    client, address = client_of(members[0]), to("conversation", project, conversation.pk)
    assert "See who thinks alike" not in text(client.get(address))
    close(conversation)
    assert "See who thinks alike" in text(client.get(address))
