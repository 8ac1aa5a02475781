"""The opinion map of a conversation: in rough numbers, one's own place for oneself alone, and no two to compare."""

import pytest
from django.utils.timezone import now

from propolis.steps.planning import acts, reads
from propolis.steps.planning.acts.releasing import show_batch
from propolis.steps.planning.models import Answer, Participant
from propolis.steps.planning.reads import opinions
from propolis.steps.planning.reads.answers import to_ask
from propolis.steps.planning.tasks import draw_map
from propolis.steps.planning.watching import EVERY, PAUSE, MapWatch
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


def talk(project, *groups, **says):
    """A conversation of 12 statements: each group, given by its size, says its own thing."""
    conversation = a_conversation(project, **says)
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
                Answer(
                    participant=participant,
                    statement=one,
                    value=1 if place < 2 else (-1) ** (place + number),
                    changed_at=NOW,
                )
                for place, one in enumerate(statements)
            )
    return conversation, members


def close(conversation):
    acts.close_conversation(by=a_chair(conversation.project), conversation=conversation, at=NOW)
    conversation.refresh_from_db()
    draw_map.enqueue(conversation.pk)
    return conversation


def page(client, project, conversation):
    return " ".join(text(client.get(to("opinion_map", project, conversation.pk))).split())


def test_there_is_no_map_before_the_close(client_of, project):
    conversation, members = talk(project, 12, 12)
    said = page(client_of(members[0]), project, conversation)
    assert "made when the conversation closes" in said
    assert "<svg xmlns" not in said
    draw_map.enqueue(conversation.pk)
    assert reads.kept_map(conversation) is not None  # to know what to ask next
    assert reads.shown_map(conversation) is None


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


def test_a_page_reads_what_was_drawn(client_of, project, django_assert_max_num_queries):
    conversation, members = talk(project, 13, 11)
    client = client_of(members[0])
    page(client, project, close(conversation))
    with django_assert_max_num_queries(8):
        page(client, project, conversation)


def test_a_hidden_statement_is_not_on_the_map(client_of, project):
    conversation, members = talk(project, 13, 11)
    hidden = a_statement(conversation, by=members[0], text="Statement of one member")
    an_answer(hidden, members[1])
    acts.moderate_statement(
        by=a_chair(project),
        statement=hidden,
        to="hidden",
        why="not-on-topic",
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


def show_waiting(conversation):
    """Show what can be shown, as an answer would have done where they are shown as they come."""
    for statement in reads.statements(conversation):
        show_batch(statement, NOW)


def live_talk(project, *groups):
    """A talk whose answers are shown as they come, with a map drawn."""
    conversation, members = talk(project, *groups, release="in-batches")
    show_waiting(conversation)
    draw_map.enqueue(conversation.pk)
    return conversation, members


def test_an_open_conversation_shows_its_map_only_where_answers_are_shown_as_they_come(client_of, project):
    conversation, members = talk(project, 13, 11, release="in-batches")
    assert "once enough answers can be shown together" in page(client_of(members[0]), project, conversation)
    show_waiting(conversation)
    draw_map.enqueue(conversation.pk)
    said = page(client_of(members[0]), project, conversation)
    assert "Group B, about 10 people" in said
    assert "People are still answering." in said


def joins(project, conversation, people):
    """New members answer everything as the second group does."""
    for _ in range(people):
        member = a_member(project)
        for place, one in enumerate(reads.statements(conversation)):
            an_answer(one, member, value=1 if place < 2 else (-1) ** (place + 1), at=now())


def facts(conversation):
    draw_map.enqueue(conversation.pk)
    return reads.kept_map(conversation).facts


def test_no_two_maps_differ_by_fewer_people_than_the_floor(project):
    conversation, _ = live_talk(project, 13, 11)
    first = facts(conversation)
    joins(project, conversation, 4)
    assert facts(conversation) == first
    joins(project, conversation, 1)
    assert facts(conversation) != first
    assert reads.shown_map(conversation).sizes == (15, 15)


def test_nor_on_any_one_statement(project):
    """Four others who answer something else do not hide the one who answers this."""
    conversation, _ = live_talk(project, 13, 11)
    first, statements = facts(conversation), list(reads.statements(conversation))
    an_answer(statements[2], a_member(project), value=1, at=now())
    for _ in range(4):
        an_answer(statements[3], a_member(project), value=1, at=now())
    assert facts(conversation) == first


def test_a_change_of_mind_is_not_on_a_map_before_the_close(project):
    conversation, members = live_talk(project, 13, 11)
    first = facts(conversation)
    for member in members:
        for statement in reads.statements(conversation):
            an_answer(statement, member, value=0, at=now())
    assert facts(conversation) == first


def test_one_s_own_new_answer_moves_nothing_by_what_others_said(project):
    """Somebody who tries answers to one statement, and looks where they stand, would learn what others said to it."""
    conversation, members = live_talk(project, 13, 11)
    fresh = a_statement(conversation, text="New")
    for member in members[:3]:
        an_answer(fresh, member, at=now())
    facts(conversation)
    seen, places = reads.shown_map(conversation), set()
    for value in (1, 0, -1):
        an_answer(fresh, members[5], value=value, at=now())
        places.add(seen.place(reads.values_by_number(conversation, members[5])))
    assert len(places) == 1


def test_the_last_map_leaves_out_the_few_who_came_after_the_one_before(project):
    conversation, _ = live_talk(project, 13, 11)
    first = facts(conversation)
    joins(project, conversation, 4)
    close(conversation)
    last = reads.kept_map(conversation)
    assert last.is_final and last.facts == first


def test_the_last_map_holds_changes_of_mind_that_can_be_shown(project):
    conversation, members = live_talk(project, 13, 11)
    first = facts(conversation)
    for member in members[:13]:
        for statement in reads.statements(conversation):
            an_answer(statement, member, value=0, at=now())
    close(conversation)
    assert reads.kept_map(conversation).facts != first


def test_a_raised_floor_holds_for_groups_too(client_of, project):
    conversation, members = talk(project, 20, 7, floor=10)
    assert "so small that they would show who is who" in page(client_of(members[0]), project, close(conversation))


def test_before_the_close_the_order_of_statements_rests_on_nothing_that_was_said(project):
    orders = []
    for value in (1, -1):
        conversation, _ = talk(project, 13, 11)
        Answer.objects.filter(statement__conversation=conversation).update(value=value)
        draw_map.enqueue(conversation.pk)
        orders.append(to_ask(conversation))
    assert orders[0] == orders[1] and orders[0]


def test_an_answer_taken_back_while_the_map_is_drawn_does_no_harm(project, monkeypatch):
    conversation, members = talk(project, 13, 11)
    before = opinions.stability

    def takes_back(*given):
        acts.take_back_answers(by=members[0], conversation=conversation, at=NOW)
        return before(*given)

    monkeypatch.setattr(opinions, "stability", takes_back)
    assert facts(conversation)["sizes"]


def test_where_nobody_saw_a_map_before_the_last_holds_everybody(project):
    conversation, _ = talk(project, 13, 11)
    draw_map.enqueue(conversation.pk)
    joins(project, conversation, 4)
    assert reads.shown_map(close(conversation)).sizes == (15, 15)


def test_a_final_map_is_never_drawn_again(project):
    conversation, _ = talk(project, 13, 11)
    close(conversation)
    made_at = reads.kept_map(conversation).made_at
    draw_map.enqueue(conversation.pk)
    assert reads.kept_map(conversation).made_at == made_at
    assert reads.map_may_be_due(None) == []


def test_the_queue_finds_what_is_due_and_not_what_is_not(project):
    conversation, _ = talk(project, 13, 11)
    talk(project)
    watch = MapWatch()
    watch.look(NOW)
    assert reads.kept_map(conversation) is not None
    acts.close_conversation(by=a_chair(project), conversation=conversation, at=NOW)
    watch.look(NOW + EVERY / 2)
    assert not reads.kept_map(conversation).is_final  # it looked a moment ago
    watch.look(NOW + EVERY)
    assert not reads.kept_map(conversation).is_final  # it drew a moment ago
    watch.look(NOW + PAUSE)
    assert reads.kept_map(conversation).is_final


def test_to_answer_draws_no_map(project):
    conversation, members = live_talk(project, 13, 11)
    first = reads.kept_map(conversation).made_at
    for member in members:
        an_answer(reads.statements(conversation)[3], member, at=now())
    assert reads.kept_map(conversation).made_at == first


def test_one_s_own_place_is_where_the_map_has_it(project):
    conversation, members = talk(project, 13, 11)
    close(conversation)
    seen = reads.shown_map(conversation)
    places = {member: seen.place(reads.values_by_number(conversation, member)) for member in members}
    assert {group for _place, group in places.values()} == {0, 1}
    assert places[members[0]][1] != places[members[-1]][1]
    assert seen.place({1: 1}) is None and seen.place({}) is None


def test_what_is_kept_names_no_participant_and_nobody_s_place(project):
    conversation, _ = talk(project, 13, 11)
    close(conversation)
    kept = str(reads.kept_map(conversation).facts)
    assert [one for one in Participant.objects.values_list("pk", flat=True) if one in kept] == []
    assert len(reads.kept_map(conversation).facts["middles"]) == 2


def test_it_says_how_far_groups_follow_perspectives(client_of, project):
    conversation, members = talk(project, 13, 11)
    assert "follow perspectives closely" in page(client_of(members[0]), project, close(conversation))


def test_behind_the_drawing_there_is_a_table(client_of, project):
    conversation, members = talk(project, 13, 11)
    said = page(client_of(members[0]), project, close(conversation))
    table = said[said.index("What each group says") :]
    assert '<th scope="row">Statement 0</th><td>Nearly all agree</td><td>Nearly all agree</td>' in table
    assert '<th scope="row">Statement 2</th><td>Nearly all agree</td><td>Nearly all disagree</td>' in table


def test_a_need_picked_from_common_ground_keeps_that_as_its_evidence(client_of, project):
    conversation, members = talk(project, 13, 11)
    client = client_of(members[0])
    said = page(client, project, close(conversation))
    common, apart = (reads.statements(conversation)[place] for place in (0, 2))
    assert f'href="{to("pick_need", project, conversation.pk)}?statement={common.pk}"' in said
    need = acts.pick_need(by=members[0], words="A thing", statements=[common, apart], at=NOW)
    shown = " ".join(text(client.get(to("need", project, need.pk))).split())
    assert "Common ground on the opinion map. Nearly all agree, in every group." in shown
    assert "one of the things that part the groups" in shown


def test_a_need_picked_before_there_is_a_map_has_no_such_evidence(client_of, project):
    conversation, members = talk(project, 13, 11)
    need = acts.pick_need(by=members[0], words="A thing", statements=[reads.statements(conversation)[0]], at=NOW)
    assert reads.evidence(need) == {}
