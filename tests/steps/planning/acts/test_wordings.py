"""Mending a slip in a statement: only with its author, only a slip, and for all to see."""

import pytest
from django.core import mail

from propolis.steps.planning import acts, reads
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_statement, an_answer
from tests.steps.planning.acts.helping import last_entry, refused
from tests.steps.planning.test_views import text, to

pytestmark = pytest.mark.django_db

SAID, MENDED = "It is to loud at night.", "It is too loud at night."


@pytest.fixture
def statement():
    project = a_project()
    return a_statement(a_conversation(project), by=a_member(project, name="Cara"), text=SAID)


def suggest(statement, by=None, text=MENDED):
    by = by or a_chair(statement.conversation.project)
    return acts.suggest_wording(by=by, statement=statement, text=text, at=NOW)


def words(statement):
    statement.refresh_from_db()
    return statement.text


def test_nothing_changes_before_the_author_agrees(statement):
    wording = suggest(statement)
    assert words(statement) == SAID
    acts.answer_wording(by=statement.author, wording=wording, is_agreed=True, at=NOW)
    assert (words(statement), statement.mended_at) == (MENDED, NOW)
    assert last_entry(statement.conversation.project).says == {"wording": wording.pk, "state": "agreed"}


def test_the_author_keeps_their_words(statement):
    acts.answer_wording(by=statement.author, wording=suggest(statement), is_agreed=False, at=NOW)
    assert (words(statement), statement.mended_at) == (SAID, None)
    suggest(statement)  # and can be asked again


def test_the_author_mends_their_own_slip_at_once_while_nobody_has_answered(statement):
    an_answer(statement, statement.author)
    assert suggest(statement, by=statement.author).state == "agreed"
    assert words(statement) == MENDED


def test_once_others_have_answered_it_takes_two_to_mend(statement):
    """Else an author could turn a statement round that others have agreed to."""
    an_answer(statement)
    with refused("wording-answered"):
        suggest(statement, by=statement.author)
    acts.answer_wording(by=statement.author, wording=suggest(statement), is_agreed=True, at=NOW)
    assert words(statement) == MENDED


def test_step_by_step_a_statement_does_not_drift_into_another(statement):
    for step in ("It is to loud at nite.", "It is so loud at nite."):
        suggest(statement, by=statement.author, text=step)
        statement.refresh_from_db()
    with refused("wording-says-more"):
        suggest(statement, by=statement.author, text="It is so cold in bed.")


def test_while_it_is_hidden_no_wording_is_agreed(statement):
    wording, chair = suggest(statement), a_chair(statement.conversation.project)
    acts.moderate_statement(by=chair, statement=statement, to="hidden", why="harmful", at=NOW)
    with refused("statement-not-on-show"):
        acts.answer_wording(by=statement.author, wording=wording, is_agreed=True, at=NOW)


def test_what_it_said_before_is_for_members_alone(client):
    project = a_project(visibility="public")
    statement = a_statement(a_conversation(project), by=a_member(project), text="Nurse Pugh is to loud at night.")
    suggest(statement, by=statement.author, text="A nurse is too loud at night.")
    assert "Pugh" not in text(client.get(to("statement", project, statement.pk)))


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("The food is cold.", "wording-says-more"),
        ("It is not to loud at night, and the food is cold and late.", "wording-says-more"),
        (SAID + " ", "wording-same"),
        ("", "statement-empty"),
    ],
)
def test_only_a_slip_is_mended(statement, said, reason):
    with refused(reason):
        suggest(statement, text=said)


def test_one_suggestion_at_a_time(statement):
    suggest(statement)
    with refused("wording-waits"):
        suggest(statement)


def test_another_member_suggests_nothing(statement):
    member = a_member(statement.conversation.project)
    with refused("not-a-co-chair"):
        suggest(statement, by=member)


def test_a_co_chair_cannot_agree_for_the_author(statement):
    wording, chair = suggest(statement), a_chair(statement.conversation.project)
    with refused("not-your-statement"):
        acts.answer_wording(by=chair, wording=wording, is_agreed=True, at=NOW)


def test_an_answer_is_given_once(statement):
    wording = suggest(statement)
    acts.answer_wording(by=statement.author, wording=wording, is_agreed=False, at=NOW)
    with refused("wording-over"):
        acts.answer_wording(by=statement.author, wording=wording, is_agreed=True, at=NOW)


def test_after_the_close_no_word_changes(statement):
    wording = suggest(statement)
    chair = a_chair(statement.conversation.project)
    acts.close_conversation(by=chair, conversation=statement.conversation, at=NOW)
    with refused("conversation-closed"):
        acts.answer_wording(by=statement.author, wording=wording, is_agreed=True, at=NOW)


def test_the_words_are_not_in_the_record(statement):
    suggest(statement)
    assert "loud" not in str(last_entry(statement.conversation.project).__dict__)


def test_the_author_is_told_of_a_suggestion_and_of_being_hidden_and_why(statement):
    suggest(statement)
    chair = a_chair(statement.conversation.project)
    why = {"why": "two-things", "why_text": "Please split it."}
    acts.moderate_statement(by=chair, statement=statement, to="hidden", at=NOW, **why)
    told = [(one.to, one.body) for one in mail.outbox]
    assert [to for to, _body in told] == [[statement.author.person.email]] * 2
    assert MENDED in told[0][1] and "only if you agree" in told[0][1]
    assert "It says two things at once" in told[1][1] and "Please split it." in told[1][1]
    assert chair.person.name not in told[0][1] + told[1][1]


def test_an_author_without_email_is_told_on_their_journey_alone(statement, client):
    person = statement.author.person
    person.email = None
    person.save()
    suggest(statement)
    assert mail.outbox == []
    client.force_login(person)
    journey = text(client.get(f"/projects/{statement.conversation.project.slug}/"))
    assert "Say if these words of yours may be mended" in journey


def test_on_the_page_the_author_says_yes_and_all_see_what_it_said_before(statement, client):
    wording, project = suggest(statement), statement.conversation.project
    client.force_login(statement.author.person)
    assert MENDED in text(client.get(to("statement", project, statement.pk)))
    answer = to("answer_wording", project, wording.pk, "yes")
    assert "The words are mended." in text(client.post(answer, follow=True))
    client.force_login(a_member(project).person)
    shown = text(client.get(to("statement", project, statement.pk)))
    assert "The author agreed." in shown and f"Before: “{SAID}”" in shown
    assert "words mended" in text(client.get(to("conversation", project, statement.conversation_id)))


def test_others_do_not_see_what_was_only_suggested(statement, client):
    suggest(statement)
    project = statement.conversation.project
    client.force_login(a_member(project).person)
    assert MENDED not in text(client.get(to("statement", project, statement.pk)))


def test_on_the_page_a_suggestion_that_says_something_else_comes_back_with_why(statement, client):
    project = statement.conversation.project
    client.force_login(a_chair(project).person)
    page = client.post(to("suggest_wording", project, statement.pk), {"text": "The food is cold."})
    assert page.status_code == 422
    assert "This says something else" in text(page) and "The food is cold." in text(page)
    assert reads.wording_asked(statement) is None


def test_an_answer_that_is_neither_yes_nor_no_leads_nowhere(statement, client):
    wording = suggest(statement)
    client.force_login(statement.author.person)
    assert client.post(to("answer_wording", statement.conversation.project, wording.pk, "maybe")).status_code == 404
