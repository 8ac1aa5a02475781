"""Questions, first thoughts and stances."""

import pytest
from django.db import IntegrityError, transaction

from propolis.consent import acts, reads
from propolis.consent.models import Contribution, Seat
from propolis.kit.verdict import CanNot
from propolis.projects import acts as projects
from propolis.record.models import Entry
from tests.factories import NOW
from tests.factories.consent import (
    AFTER,
    LATER,
    a_table,
    adopted,
    answer,
    at_stage,
    joined,
    objected,
    opened,
    published,
    reacting,
    stances,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return a_table("carer")


def last() -> Entry:
    return Entry.objects.order_by("pk").last()


def refused(act, **arguments) -> str:
    before = Entry.objects.count(), Contribution.objects.count(), sorted(Seat.objects.values_list("pk", "stance"))
    with pytest.raises(CanNot) as refusal:
        act(**arguments)
    after = Entry.objects.count(), Contribution.objects.count(), sorted(Seat.objects.values_list("pk", "stance"))
    assert before == after
    return refusal.value.verdict.reason


def test_a_question_is_recorded_without_its_words(table):
    question = acts.ask_question(by=table.lived, round=published(table), text="Who turns them off?", at=NOW)
    assert (last().act, last().about) == ("consent.ask_question", f"consent.contribution:{question.pk}")
    assert "Who" not in str(last().says) and question.text == "Who turns them off?"


def test_a_question_is_answered_once_for_all_to_read(table):
    question = acts.ask_question(by=table.lived, round=published(table), text="Who?", at=NOW)
    acts.answer_question(by=table.proposer, question=question, answer="The nurse.", at=NOW)
    question.refresh_from_db()
    assert (last().act, question.answer, question.answered_by) == (
        "consent.answer_question",
        "The nurse.",
        table.proposer,
    )
    assert refused(acts.answer_question, by=table.staff, question=question, answer="Nobody.", at=NOW) == "answered"


def test_a_first_thought_is_not_a_question_to_answer(table):
    thought = acts.react(by=table.lived, round=reacting(table), text="I like it.", at=NOW)
    assert last().act == "consent.react"
    assert refused(acts.answer_question, by=table.proposer, question=thought, answer="Good.", at=NOW) == "not-from-here"


@pytest.mark.parametrize(
    ("act", "stages"),
    [
        (acts.ask_question, ("draft", "consent", "adopted", "overridden", "withdrawn")),
        (acts.react, ("draft", "questions", "consent", "adopted", "overridden", "withdrawn")),
    ],
)
def test_what_is_said_at_the_wrong_stage_is_refused(table, act, stages):
    for stage in stages:
        round = at_stage(a_table(), stage)
        by = round.project.members.filter(is_co_chair=True).first()
        assert refused(act, by=by, round=round, text="But…", at=LATER) == "not-from-here"


# Stances


@pytest.mark.parametrize(("stance", "concern"), [("consent", ""), ("aside", ""), ("concern", "Noise.")])
def test_a_stance_is_kept_and_recorded(table, stance, concern):
    round = opened(table)
    acts.take_stance(by=table.lived, round=round, stance=stance, concern=concern, at=LATER)
    seat = reads.seat(reads.current(round), table.lived)
    assert (seat.stance, seat.concern, seat.taken_at) == (stance, concern, LATER)
    assert (last().act, last().power, last().says) == (
        "consent.take_stance",
        "deciding",
        {"version": 1, "stance": stance},
    )


def test_a_stance_can_be_changed_and_the_old_concern_goes(table):
    round = opened(table)
    answer(round, table.lived, stance="concern", concern="Noise.")
    answer(round, table.lived)
    seat = reads.seat(reads.current(round), table.lived)
    assert (seat.stance, seat.concern) == ("consent", "")


def test_nobody_has_a_stance_they_did_not_take(table):
    round = opened(table)
    answer(round, table.lived)
    assert [member for member, stance in stances(round).items() if stance] == [table.lived.pk]


def test_a_concern_without_words_is_refused(table):
    round = opened(table)
    why = refused(acts.take_stance, by=table.lived, round=round, stance="concern", concern=" ", at=LATER)
    assert why == "concern-without-words"


@pytest.mark.parametrize("stance", ["objection", "", "yes"])
def test_an_objection_is_not_a_stance_to_tick(table, stance):
    round = opened(table)
    with pytest.raises(ValueError, match="not a stance"):
        acts.take_stance(by=table.lived, round=round, stance=stance, at=LATER)
    assert stances(round)[table.lived.pk] == ""


@pytest.mark.parametrize("stage", ["draft", "questions", "reactions", "adopted", "overridden", "withdrawn"])
def test_a_stance_is_refused_when_nobody_is_asked(table, stage):
    round = at_stage(table, stage)
    assert refused(acts.take_stance, by=table.lived, round=round, stance="consent", at=LATER) == "round-not-open"


def test_who_objects_withdraws_first(table):
    round = opened(table)
    objected(round, table.lived)
    why = refused(acts.take_stance, by=table.lived, round=round, stance="consent", at=LATER)
    assert why == "withdraw-objection-first"


def test_who_joins_later_has_no_seat_until_the_text_changes(table):
    round = opened(table)
    table, late = joined(table, "carer")
    assert refused(acts.take_stance, by=late, round=round, stance="consent", at=LATER) == "no-seat"
    acts.integrate(by=table.proposer, round=round, text="Lights out at nine.", why="", closes_on=AFTER.date(), at=LATER)
    answer(round, late)
    assert stances(round)[late.pk] == "consent"


def test_a_seat_keeps_the_perspective_people_were_asked_from(table):
    round = opened(table)
    projects.change_perspective(by=table.proposer, perspective="carer", at=LATER)
    seat = reads.seat(reads.current(round), table.proposer)
    assert seat.perspective == "staff"
    assert reads.turnout(reads.current(round))["carer"].asked == 1


def test_the_database_refuses_two_seats_for_one_person(table):
    seat = reads.seat(reads.current(opened(table)), table.lived)
    seat.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        seat.save(force_insert=True)


@pytest.mark.parametrize("values", [{"stance": "maybe"}, {"stance": "concern", "concern": ""}])
def test_the_database_refuses_a_seat_that_says_nothing_known(table, values):
    opened(table)
    with pytest.raises(IntegrityError), transaction.atomic():
        Seat.objects.update(**values)


def test_a_decision_leaves_no_stance_open(table):
    assert set(stances(adopted(table)).values()) == {"consent"}
