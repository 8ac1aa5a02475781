"""Who may do what: one row an act, one column a kind of person. A missing cell fails."""

import pytest

from propolis.projects import acts as projects
from propolis.steps.planning import acts
from propolis.steps.planning import permissions as may
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_goal, a_need, a_statement, an_import

pytestmark = pytest.mark.django_db

NOT_IN, NOT_CHAIR, CLOSE, OWN, NEED, WORDS = (
    "not-a-member",
    "not-a-co-chair",
    "not-yours-to-close",
    "own-statement",
    "not-your-need",
    "not-your-statement",
)
WHO = ("stranger", "elsewhere", "left", "member", "author", "co-chair")
TABLE = {
    "may_open": (NOT_IN, NOT_IN, NOT_IN, "", "", ""),
    "may_add_statement": (NOT_IN, NOT_IN, NOT_IN, "", "", ""),
    "may_answer": (NOT_IN, NOT_IN, NOT_IN, "", "", ""),
    "may_close": (NOT_IN, NOT_IN, NOT_IN, CLOSE, "", ""),
    "may_moderate": (NOT_IN, NOT_IN, NOT_IN, NOT_CHAIR, NOT_CHAIR, ""),
    "may_suggest_wording": (NOT_IN, NOT_IN, NOT_IN, NOT_CHAIR, "", ""),
    "may_answer_wording": (NOT_IN, NOT_IN, NOT_IN, WORDS, "", WORDS),
    "may_import": (NOT_IN, NOT_IN, NOT_IN, NOT_CHAIR, NOT_CHAIR, ""),
    "may_follow_import": (NOT_IN, NOT_IN, NOT_IN, "", "", ""),
    "may_voice_need": (NOT_IN, NOT_IN, NOT_IN, "", "", ""),
    "may_pick_need": (NOT_IN, NOT_IN, NOT_IN, "", "", ""),
    "may_withdraw_need": (NOT_IN, NOT_IN, NOT_IN, NEED, "", NEED),
    "may_write_goal": (NOT_IN, NOT_IN, NOT_IN, "", "", ""),
    "may_edit_goal": (NOT_IN, NOT_IN, NOT_IN, "", "", ""),
}


@pytest.fixture
def people():
    """One person of each kind around one project."""
    project = a_project()
    left = a_member(project)
    projects.leave(by=left, at=NOW)
    left.refresh_from_db()
    return {
        "stranger": None,
        "elsewhere": a_member(a_project()),
        "left": left,
        "member": a_member(project),
        "author": a_member(project, perspective="carer"),
        "co-chair": a_chair(project),
    }


def arguments(name: str, people) -> tuple:
    """The things that each question is about, made by the author where someone made them."""
    project, author = people["member"].project, people["author"]
    statement = a_statement(a_conversation(by=author), by=author)
    mended = "It is too loud at nights."
    wording = acts.suggest_wording(by=people["co-chair"], statement=statement, text=mended, at=NOW)
    need = a_need(project, by=author)
    return {
        "may_open": (project,),
        "may_add_statement": (statement.conversation,),
        "may_answer": (statement.conversation,),
        "may_close": (statement.conversation,),
        "may_moderate": (statement,),
        "may_suggest_wording": (statement,),
        "may_answer_wording": (wording,),
        "may_import": (project,),
        "may_follow_import": (an_import(people["co-chair"]),),
        "may_voice_need": (project,),
        "may_pick_need": (project, [statement]),
        "may_withdraw_need": (need,),
        "may_write_goal": (project, [need]),
        "may_edit_goal": (a_goal(need), [need]),
    }[name]


def test_the_table_asks_every_question():
    assert set(TABLE) == {name for name in vars(may) if name.startswith("may_")} - {"may_chair", "may_take_part"}


@pytest.mark.parametrize("name", TABLE)
def test_every_kind_of_person_gets_their_answer(name, people):
    things = arguments(name, people)
    answers = tuple(getattr(may, name)(people[who], *things).reason for who in WHO)
    assert answers == TABLE[name]


def test_a_co_chair_does_not_moderate_their_own_words(people):
    statement = a_statement(a_conversation(by=people["author"]), by=people["co-chair"])
    assert may.may_moderate(people["co-chair"], statement).reason == OWN
