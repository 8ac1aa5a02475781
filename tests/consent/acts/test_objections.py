"""The life of an objection: only its owner can say that it is met."""

import json

import pytest

from propolis.consent import acts, reads
from propolis.consent.models import Objection
from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.projects.models import Member
from propolis.record.models import Entry
from propolis.record.reads import plain
from tests.factories import a_person
from tests.factories.consent import (
    AFTER,
    CLOSES,
    LATER,
    a_table,
    adopted,
    answer,
    at_stage,
    joined,
    objected,
    opened,
    stances,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return a_table("carer", "carer", "carer")


def last() -> Entry:
    return Entry.objects.order_by("pk").last()


def refused(act, **arguments) -> str:
    def everything():
        return Entry.objects.count(), sorted(Objection.objects.values_list("pk", "state", "doubt"))

    before = everything()
    with pytest.raises(CanNot) as refusal:
        act(**arguments)
    assert everything() == before
    return refusal.value.verdict.reason


def doubted(table, objection: Objection) -> Objection:
    return acts.doubt_objection(by=table.staff, objection=objection, doubt="Is it?", is_independent=True, at=LATER)


def withdraw(objection: Objection, by: Member, stance: str = "consent") -> Objection:
    return acts.withdraw_objection(by=by, objection=objection, stance=stance, at=LATER)


# Raising


def test_an_objection_is_recorded_without_its_words(table):
    objection = objected(opened(table), table.lived)
    entry = last()
    assert (entry.act, entry.power, entry.by) == ("consent.raise_objection", "deciding", table.lived.pk)
    assert entry.says == {"round": objection.round_id, "version": 1} and objection.state == "open"


def test_an_objection_is_a_stance_too(table):
    round = opened(table)
    answer(round, table.lived, stance="concern", concern="Noise.")
    objected(round, table.lived)
    seat = reads.seat(reads.current(round), table.lived)
    assert (seat.stance, seat.concern) == ("objection", "")


def test_one_person_has_one_objection_open(table):
    round = opened(table)
    objected(round, table.lived)
    why = refused(acts.raise_objection, by=table.lived, round=round, reason="And again.", at=LATER)
    assert why == "one-objection-at-a-time"


@pytest.mark.parametrize("stage", ["draft", "questions", "reactions", "overridden", "withdrawn"])
def test_an_objection_is_refused_when_there_is_nothing_to_object_to(table, stage):
    round = at_stage(table, stage)
    assert refused(acts.raise_objection, by=table.lived, round=round, reason="No.", at=LATER) == "round-not-open"


def test_an_objection_can_be_raised_after_the_decision_and_changes_no_stance(table):
    round = adopted(table)
    objected(round, table.lived)
    assert stances(round)[table.lived.pk] == "consent"


def test_who_joined_later_can_object(table):
    round = opened(table)
    _, late = joined(table, "carer")
    objection = objected(round, late)
    withdraw(objection, late)
    assert last().says == {"round": round.pk, "stance": None}


# Withdrawing


def test_withdrawing_is_recorded_with_the_stance_taken(table):
    round = opened(table)
    objection = withdraw(objected(round, table.lived), table.lived, "aside")
    assert (last().act, last().says) == ("consent.withdraw_objection", {"round": round.pk, "stance": "aside"})
    assert (objection.state, objection.ended_by, objection.ended_at) == ("withdrawn", table.lived, LATER)
    assert stances(round)[table.lived.pk] == "aside"


def test_an_objection_is_withdrawn_once(table):
    objection = objected(opened(table), table.lived)
    withdraw(objection, table.lived)
    assert (
        refused(acts.withdraw_objection, by=table.lived, objection=objection, stance="consent", at=LATER)
        == "objection-ended"
    )


def test_withdrawing_after_new_words_says_where_one_stands_on_those(table):
    round = opened(table)
    objection = objected(round, table.lived)
    acts.integrate(by=table.proposer, round=round, text="New.", why="", answers=objection, closes_on=CLOSES, at=LATER)
    withdraw(objection, table.lived)
    assert stances(round)[table.lived.pk] == "consent"


def test_withdrawing_after_the_decision_records_no_stance(table):
    round = adopted(table)
    withdraw(objected(round, table.lived), table.lived, "aside")
    assert last().says["stance"] is None and stances(round)[table.lived.pk] == "consent"


# In private


def entries(table) -> str:
    return json.dumps(list(plain(table.project.chain)))


def test_a_private_objection_names_its_owner_nowhere_in_the_chain():
    table = a_table("carer", "carer")
    objector = table.others[0]
    round = opened(table)
    before = entries(table).count(objector.pk)
    objection = objected(round, objector, is_private=True)
    acts.integrate(by=table.proposer, round=round, text="New.", why="", answers=objection, closes_on=CLOSES, at=LATER)
    withdraw(objection, objector)
    assert entries(table).count(objector.pk) == before
    assert {entry.by for entry in Entry.objects.filter(about=f"consent.objection:{objection.pk}")} == {objection.alias}


def test_a_private_objection_that_is_doubted_names_its_owner_nowhere_either():
    table = a_table("carer", "carer")
    objector, same = table.others
    before = entries(table).count(objector.pk)
    objection = doubted(table, objected(opened(table), objector, is_private=True))
    acts.agree_not_qualified(by=same, objection=objection, why="It is about another ward.", at=LATER)
    assert entries(table).count(objector.pk) == before


def test_each_private_objection_has_an_alias_of_its_own(table):
    one = objected(opened(table), table.lived, is_private=True)
    other = objected(opened(table), table.lived, is_private=True)
    assert len({one.alias, other.alias, table.lived.pk}) == 3


def test_an_open_objection_has_no_alias(table):
    assert objected(opened(table), table.lived).alias == ""


# Doubting


def test_a_doubt_is_recorded_and_ends_nothing(table):
    objection = doubted(table, objected(opened(table), table.others[0]))
    assert (last().act, last().power, objection.state) == ("consent.doubt_objection", "", "open")
    assert (objection.doubted_by, objection.doubt) == (table.staff, "Is it?")


def test_an_objection_is_doubted_once(table):
    objection = doubted(table, objected(opened(table), table.others[0]))
    why = refused(
        acts.doubt_objection, by=table.lived, objection=objection, doubt="Really?", is_independent=True, at=LATER
    )
    assert why == "already-doubted"


def test_who_works_under_the_proposer_cannot_doubt(table):
    objection = objected(opened(table), table.others[0])
    with pytest.raises(MayNot):
        acts.doubt_objection(by=table.staff, objection=objection, doubt="Is it?", is_independent=False, at=LATER)


def test_two_people_of_the_right_kinds_end_an_objection(table):
    round = opened(table)
    objection = doubted(table, objected(round, table.others[0]))
    objection = acts.agree_not_qualified(by=table.others[1], objection=objection, why="Another ward.", at=LATER)
    assert (last().act, last().power) == ("consent.agree_not_qualified", "deciding")
    assert last().says == {"round": round.pk, "asked_by": table.staff.pk}
    assert (objection.state, objection.ended_by, objection.ended_why) == (
        "not-qualified",
        table.others[1],
        "Another ward.",
    )


def test_nobody_agrees_before_a_facilitator_has_asked(table):
    objection = objected(opened(table), table.others[0])
    why = refused(acts.agree_not_qualified, by=table.others[1], objection=objection, why="", at=LATER)
    assert why == "not-doubted"


def test_who_is_found_not_to_object_has_not_consented(table):
    round = opened(table)
    answer(round, *[one for one in table.everyone if one != table.others[0]])
    objection = doubted(table, objected(round, table.others[0]))
    acts.agree_not_qualified(by=table.others[1], objection=objection, why="Another ward.", at=LATER)
    assert stances(round)[table.others[0].pk] == ""
    with pytest.raises(CanNot) as refusal:
        acts.adopt(by=table.staff, round=round, at=LATER)
    assert refusal.value.verdict.reason == "still-time-to-answer"


def test_what_was_said_of_an_older_text_stays_said(table):
    round = opened(table)
    objection = doubted(table, objected(round, table.others[0]))
    old = reads.current(round)
    acts.integrate(by=table.proposer, round=round, text="New.", why="", closes_on=CLOSES, at=LATER)
    acts.agree_not_qualified(by=table.others[1], objection=objection, why="Another ward.", at=LATER)
    assert reads.seat(old, table.others[0]).stance == "objection"


# Lapsing


def test_an_objection_lapses_when_its_owner_has_left(table):
    round = opened(table)
    objection = objected(round, table.others[0])
    projects.leave(by=table.others[0], at=LATER)
    objection = acts.lapse_objection(by=table.staff, objection=objection, at=LATER)
    assert (last().act, last().power, objection.state) == ("consent.lapse_objection", "", "lapsed")


def test_an_objection_does_not_lapse_while_its_owner_is_here(table):
    objection = objected(opened(table), table.others[0])
    assert refused(acts.lapse_objection, by=table.staff, objection=objection, at=AFTER) == "objector-is-here"


def test_leaving_alone_does_not_end_an_objection(table):
    round = opened(table)
    objected(round, table.others[0])
    projects.leave(by=table.others[0], at=LATER)
    answer(round, *[one for one in table.everyone if one != table.others[0]])
    with pytest.raises(CanNot) as refusal:
        acts.adopt(by=table.staff, round=round, at=AFTER)
    assert refusal.value.verdict.reason == "objections-open"


def test_who_comes_back_after_their_objection_lapsed_is_asked_again(table):
    round = opened(table)
    person = table.others[0].person
    objection = objected(round, table.others[0])
    projects.leave(by=table.others[0], at=LATER)
    acts.lapse_objection(by=table.staff, objection=objection, at=LATER)
    invitation = projects.invite(by=table.staff, way="link", perspective="carer", at=LATER)
    back = projects.join(by=person, invitation=invitation, perspective="carer", at=LATER)
    assert stances(round)[back.pk] == ""


def test_a_person_from_nowhere_cannot_object(table):
    round = opened(table)
    with pytest.raises((MayNot, AttributeError)):
        acts.raise_objection(by=a_person(), round=round, reason="No.", at=LATER)
