import pytest

from propolis.record import merkle
from propolis.steps.planning import acts, reads, receipts
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_statement, some_answers
from tests.factories.teams import adopted_rules, put_rules
from tests.steps.planning.acts.helping import last_entry, refused

pytestmark = pytest.mark.django_db


def test_opening_a_conversation_is_recorded_as_setting_the_agenda():
    conversation = a_conversation()
    entry = last_entry(conversation.project)
    assert (entry.act, entry.power, entry.about) == (
        "planning.open_conversation",
        "agenda",
        f"planning.conversation:{conversation.pk}",
    )
    assert entry.says == {"moderation": "after", "release": "at-close", "floor": 5}


def test_someone_who_left_cannot_open_a_conversation():
    member = a_member(a_project())
    member.left_at = NOW
    with refused("not-a-member"):
        a_conversation(by=member)


def test_a_floor_below_five_is_refused():
    project = a_project()
    with refused("floor-too-low"):
        a_conversation(project, floor=4)


def test_a_statement_is_on_show_at_once_and_its_words_are_not_in_the_record():
    conversation = a_conversation()
    statement = a_statement(conversation, text="Turn the lights off at ten")
    assert statement.state == "shown"
    assert last_entry(conversation.project).says == {"conversation": conversation.pk, "number": 1, "state": "shown"}


def test_a_statement_waits_where_a_co_chair_reads_first():
    assert a_statement(a_conversation(moderation="before")).state == "waiting"


def test_a_statement_keeps_the_perspective_it_was_written_from():
    conversation = a_conversation()
    carer = a_member(conversation.project, perspective="carer")
    assert a_statement(conversation, by=carer).perspective == "carer"


def test_a_member_of_another_project_cannot_add_a_statement():
    conversation, stranger = a_conversation(), a_member(a_project())
    with refused("not-a-member"):
        a_statement(conversation, by=stranger)


def test_a_closed_conversation_takes_no_statement():
    conversation = a_conversation()
    acts.close_conversation(by=conversation.opened_by, conversation=conversation, at=NOW)
    with refused("conversation-closed"):
        a_statement(conversation)


@pytest.mark.parametrize(("text", "reason"), [("a" * 281, "statement-too-long"), (" \n", "statement-empty")])
def test_a_statement_has_words_and_not_too_many(text, reason):
    conversation = a_conversation()
    with refused(reason):
        a_statement(conversation, text=text)


def test_closing_records_the_count_and_the_root_of_the_answers():
    conversation = a_conversation()
    statement = a_statement(conversation)
    some_answers(statement, "carer", 1, -1, 0)
    closed = acts.close_conversation(by=a_chair(conversation.project), conversation=conversation, at=NOW)
    leaves = receipts.leaves(conversation.pk, reads.given(conversation))
    assert last_entry(conversation.project).says == {"answers": 3, "root": merkle.root(leaves)}
    assert (closed.state, closed.answers_root) == ("closed", merkle.root(leaves))


def test_a_conversation_without_answers_can_be_closed():
    conversation = a_conversation()
    acts.close_conversation(by=conversation.opened_by, conversation=conversation, at=NOW)
    assert last_entry(conversation.project).says == {"answers": 0, "root": merkle.EMPTY}


def test_a_member_who_did_not_open_it_cannot_close_it():
    conversation = a_conversation()
    member = a_member(conversation.project)
    with refused("not-yours-to-close"):
        acts.close_conversation(by=member, conversation=conversation, at=NOW)


def test_a_conversation_closes_once():
    conversation = a_conversation()
    acts.close_conversation(by=conversation.opened_by, conversation=conversation, at=NOW)
    with refused("conversation-closed"):
        acts.close_conversation(by=conversation.opened_by, conversation=conversation, at=NOW)


def hide(statement, by, **says):
    """Hide a statement with a reason."""
    usual = {"why": "harmful", "why_text": "It calls the night staff names"}
    return acts.moderate_statement(by=by, statement=statement, to="hidden", at=NOW, **usual | says)


def test_hiding_a_statement_records_the_code_and_not_the_words():
    conversation = a_conversation()
    statement = a_statement(conversation, by=a_member(conversation.project))
    hidden = hide(statement, a_chair(conversation.project))
    assert (hidden.state, hidden.why_hidden_text) == ("hidden", "It calls the night staff names")
    assert last_entry(conversation.project).says == {
        "conversation": conversation.pk,
        "to": "hidden",
        "why": "harmful",
    }


def test_a_ground_rule_is_cited_by_its_number_with_the_words_of_then():
    conversation = a_conversation()
    adopted_rules(conversation.project, "Listen.", "Be kind.")
    hidden = hide(a_statement(conversation, by=a_member(conversation.project)), a_chair(conversation.project), rule=2)
    assert reads.cited_rule(hidden) == "Ground rule 2: Be kind."
    assert last_entry(conversation.project).says["rule"] == 2
    shown = acts.moderate_statement(by=a_chair(conversation.project), statement=hidden, to="shown", at=NOW)
    assert reads.cited_rule(shown) == ""


def test_a_rule_that_nobody_agreed_to_is_not_cited():
    conversation = a_conversation()
    put_rules(conversation.project, "Be kind.")
    statement, chair = a_statement(conversation, by=a_member(conversation.project)), a_chair(conversation.project)
    with refused("no-such-rule"):
        hide(statement, chair, rule=1)


def test_accepting_a_hidden_statement_takes_the_reason_away():
    conversation = a_conversation()
    statement = hide(a_statement(conversation, by=a_member(conversation.project)), a_chair(conversation.project))
    shown = acts.moderate_statement(by=a_chair(conversation.project), statement=statement, to="shown", at=NOW)
    assert (shown.state, shown.why_hidden, shown.why_hidden_text) == ("shown", "", "")


def test_nobody_moderates_what_they_wrote_themselves():
    conversation = a_conversation(moderation="before")
    statement = a_statement(conversation)
    with refused("own-statement"):
        acts.moderate_statement(by=a_chair(conversation.project), statement=statement, to="shown", at=NOW)


def test_only_a_co_chair_moderates():
    conversation = a_conversation()
    statement, member = a_statement(conversation), a_member(conversation.project)
    with refused("not-a-co-chair"):
        hide(statement, member)


def test_nothing_is_hidden_without_a_reason():
    conversation = a_conversation()
    statement = a_statement(conversation, by=a_member(conversation.project))
    with refused("say-why-hidden"):
        hide(statement, a_chair(conversation.project), why="")


def test_a_statement_on_show_is_not_accepted_twice():
    conversation = a_conversation()
    statement = a_statement(conversation, by=a_member(conversation.project))
    with refused("statement-already-shown"):
        acts.moderate_statement(by=a_chair(conversation.project), statement=statement, to="shown", at=NOW)
