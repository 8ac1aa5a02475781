"""Who may do what: one table, act by kind of person."""

from types import SimpleNamespace

import pytest

from propolis.projects import acts as projects
from propolis.steps.growth import permissions
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.growth import a_pair, a_question, an_answer, an_offer

pytestmark = pytest.mark.django_db

ANY_MEMBER = {"asker", "helper", "co-chair", "staff"}
TABLE = {
    "may_ask": ANY_MEMBER,
    "may_answer": ANY_MEMBER,
    "may_say_it_helped": {"asker"},
    "may_take_back_question": {"asker"},
    "may_take_back_answer": {"helper"},
    "may_offer": ANY_MEMBER,
    "may_end_offer": {"helper"},
    "may_ask_for_pair": ANY_MEMBER,
}
MOVES = {"agreed": {"helper"}, "declined": {"helper"}, "withdrawn": {"asker"}, "ended": {"asker", "helper"}}
KINDS = ANY_MEMBER | {"nobody", "left", "elsewhere"}


@pytest.fixture
def house():
    project = a_project()
    people = {"asker": a_member(project, "carer"), "helper": a_member(project, "lived-experience"), "nobody": None}
    people |= {"staff": a_member(project), "left": projects.leave(by=a_member(project), at=NOW)}
    people |= {"co-chair": co_chairs(project)[0], "elsewhere": co_chairs(a_project(title="Elsewhere"))[0]}
    question = a_question(project, by=people["asker"])
    answer = an_answer(question, by=people["helper"])
    offer = an_offer(project, by=people["helper"])
    about = {"may_ask": project, "may_answer": question, "may_take_back_question": question, "may_offer": project}
    about |= {"may_say_it_helped": answer, "may_take_back_answer": answer}
    about |= {"may_end_offer": offer, "may_ask_for_pair": offer}
    return SimpleNamespace(people=people, about=about, pair=a_pair(offer, by=people["asker"]))


@pytest.mark.parametrize("act", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(house, act):
    allowed = {kind for kind, who in house.people.items() if getattr(permissions, act)(who, house.about[act])}
    assert (allowed, set(house.people)) == (TABLE[act], KINDS)


@pytest.mark.parametrize("to", MOVES)
def test_a_pair_is_moved_by_the_right_one_of_the_two(house, to):
    assert {kind for kind, who in house.people.items() if permissions.may_move_pair(who, house.pair, to)} == MOVES[to]


def test_the_table_misses_no_permission():
    found = {name for name in vars(permissions) if name.startswith("may_")}
    assert found == {*TABLE, "may_move_pair", "may_take_part"}
