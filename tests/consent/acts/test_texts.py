"""Changing the words: everyone is asked again."""

import pytest

from propolis.consent import acts, reads
from propolis.consent.models import TextVersion
from propolis.kit.verdict import CanNot
from propolis.record.models import Entry
from tests.factories import NOW, days
from tests.factories.consent import (
    AFTER,
    CLOSES,
    LATER,
    a_table,
    adopted,
    answer,
    at_stage,
    objected,
    opened,
    published,
    stances,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return a_table("carer")


def last() -> Entry:
    return Entry.objects.order_by("pk").last()


def refused(act, **arguments) -> str:
    before = Entry.objects.count(), TextVersion.objects.count()
    with pytest.raises(CanNot) as refusal:
        act(**arguments)
    assert (Entry.objects.count(), TextVersion.objects.count()) == before
    return refusal.value.verdict.reason


def integrate(table, round, text="Lights out at nine.", **says):
    usual = {"by": table.proposer, "round": round, "text": text, "why": "To sleep.", "closes_on": CLOSES, "at": LATER}
    return acts.integrate(**usual | says)


def test_amend_makes_a_version_and_keeps_the_old_one(table):
    round = published(table)
    acts.amend(by=table.proposer, round=round, text="Lights out at nine.", why="To sleep.", at=NOW)
    assert [version.text for version in reads.versions(round)] == ["Lights out at ten.", "Lights out at nine."]
    assert (last().act, last().power) == ("consent.amend", "options")
    assert last().says == {"version": 2, "digest": reads.digest(reads.current(round))}


def test_amend_starts_the_notice_again(table):
    round = published(table)
    before = reads.notice_ends_on(round)
    acts.amend(by=table.proposer, round=round, text="Lights out at nine.", at=NOW + days(3))
    assert (before, reads.notice_ends_on(round)) == ((NOW + days(7)).date(), (NOW + days(10)).date())


@pytest.mark.parametrize("stage", ["consent", "adopted", "overridden", "withdrawn"])
def test_amend_is_refused_once_people_were_asked(table, stage):
    round = at_stage(table, stage)
    assert refused(acts.amend, by=table.proposer, round=round, text="Other words.", at=LATER) == "not-from-here"


def test_amend_needs_other_words(table):
    round = published(table)
    assert refused(acts.amend, by=table.proposer, round=round, text=" Lights out at ten. ", at=NOW) == "text-unchanged"


def test_new_words_make_every_stance_silent(table):
    round = opened(table)
    answer(round, *table.everyone)
    integrate(table, round)
    assert stances(round) == {member.pk: "" for member in table.everyone}


def test_new_words_leave_what_was_said_about_the_old_ones(table):
    round = opened(table)
    answer(round, table.lived, stance="concern", concern="Noise.")
    old = reads.current(round)
    integrate(table, round)
    assert reads.seat(old, table.lived).concern == "Noise."


def test_integrate_is_recorded_with_the_objection_it_answers(table):
    round = opened(table)
    objection = objected(round, table.lived)
    version = integrate(table, round, answers=objection)
    assert (last().act, last().power) == ("consent.integrate", "options")
    assert last().says == {
        "version": 2,
        "digest": reads.digest(version),
        "answers": objection.pk,
        "closes_on": CLOSES.isoformat(),
    }
    assert list(objection.answered_by.all()) == [version]


def test_new_words_do_not_end_an_objection(table):
    round = opened(table)
    objection = objected(round, table.lived)
    integrate(table, round, answers=objection)
    objection.refresh_from_db()
    assert objection.state == "open"


def test_new_words_answer_no_objection_of_another_proposal(table):
    elsewhere = a_table()
    other = objected(opened(elsewhere), elsewhere.lived)
    why = refused(
        acts.integrate, by=table.proposer, round=opened(table), text="New.", why="", answers=other,
        closes_on=CLOSES, at=LATER,
    )  # fmt: skip
    assert why == "objection-elsewhere"


def test_a_decision_is_opened_again_by_an_objection_and_new_words(table):
    round = adopted(table)
    objected(round, table.lived)
    integrate(table, round)
    round.refresh_from_db()
    assert (round.state, round.decided_at) == ("consent", None)


@pytest.mark.parametrize("stage", ["draft", "questions", "reactions", "adopted", "overridden", "withdrawn"])
def test_integrate_is_refused_at_any_other_stage(table, stage):
    round = at_stage(table, stage)
    why = refused(acts.integrate, by=table.proposer, round=round, text="New.", why="", closes_on=AFTER.date(), at=LATER)
    assert why == "round-not-open"


def test_integrate_gives_people_time(table):
    round = opened(table)
    why = refused(acts.integrate, by=table.proposer, round=round, text="New.", why="", closes_on=NOW.date(), at=LATER)
    assert why == "closing-day-passed"


def test_the_fingerprint_of_a_text_cannot_be_guessed_without_its_salt(table):
    one, other = published(table), published(table)
    assert reads.digest(reads.current(one)) != reads.digest(reads.current(other))
