import pytest

from propolis.steps.planning import acts, reads
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_goal, a_need, a_statement
from tests.steps.planning.acts.helping import last_entry, refused

pytestmark = pytest.mark.django_db


def test_voicing_a_need_is_recorded_as_setting_the_agenda():
    project = a_project()
    carer = a_member(project, perspective="carer")
    need = a_need(project, by=carer)
    entry = last_entry(project)
    assert (entry.act, entry.power, entry.says) == ("planning.voice_need", "agenda", {})
    assert (need.voiced_by, need.perspective) == (carer, "carer")


def test_someone_who_left_cannot_voice_a_need():
    project = a_project()
    member = a_member(project)
    member.left_at = NOW
    with refused("not-a-member"):
        a_need(project, by=member)


@pytest.mark.parametrize(("words", "reason"), [("a" * 501, "need-too-long"), ("\t ", "need-empty")])
def test_a_need_has_words_and_not_too_many(words, reason):
    project = a_project()
    with refused(reason):
        a_need(project, words=words)


def pick(by, *statements, words="Quiet at night"):
    """Pick a need from statements."""
    return acts.pick_need(by=by, words=words, statements=statements, at=NOW)


def test_a_need_picked_from_one_person_is_theirs():
    conversation = a_conversation()
    carer = a_member(conversation.project, perspective="carer")
    statement = a_statement(conversation, by=carer)
    need = pick(a_chair(conversation.project), statement)
    assert (need.voiced_by, need.perspective, list(reads.picked_from(need))) == (carer, "carer", [statement])
    assert last_entry(conversation.project).says == {"statements": [statement.pk]}


def test_a_need_picked_from_two_people_is_nobodys_alone():
    conversation = a_conversation()
    statements = [a_statement(conversation, by=a_member(conversation.project)) for _ in range(2)]
    need = pick(a_chair(conversation.project), *statements)
    assert (need.voiced_by, need.perspective) == (None, "")


def test_a_need_is_picked_from_something():
    project = a_project()
    with refused("nothing-picked"):
        pick(a_chair(project))


def test_a_need_is_not_picked_from_another_project():
    project, statement = a_project(), a_statement(a_conversation())
    with refused("statement-elsewhere"):
        pick(a_chair(project), statement)


def test_a_need_is_not_picked_from_a_statement_that_waits():
    conversation = a_conversation(moderation="before")
    statement = a_statement(conversation)
    with refused("statement-not-on-show"):
        pick(a_chair(conversation.project), statement)


def test_a_need_can_be_taken_back_by_the_person_who_voiced_it():
    project = a_project()
    need = a_need(project)
    assert acts.withdraw_need(by=a_chair(project), need=need, at=NOW).state == "withdrawn"
    assert last_entry(project).act == "planning.withdraw_need"


def test_a_need_is_not_taken_back_by_someone_else():
    project = a_project()
    need, member = a_need(project), a_member(project)
    with refused("not-your-need"):
        acts.withdraw_need(by=member, need=need, at=NOW)


def test_a_need_that_a_goal_rests_on_stays():
    project = a_project()
    need = a_need(project)
    a_goal(need)
    with refused("need-in-use"):
        acts.withdraw_need(by=a_chair(project), need=need, at=NOW)


def test_a_need_is_taken_back_once():
    project = a_project()
    need = a_need(project)
    acts.withdraw_need(by=a_chair(project), need=need, at=NOW)
    with refused("need-withdrawn"):
        acts.withdraw_need(by=a_chair(project), need=need, at=NOW)
