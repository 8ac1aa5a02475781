"""How a round ends, and what stays as it was."""

import pytest

from propolis.consent import acts, reads
from propolis.consent.models import ConsentRound, Override
from propolis.consent.rules import Turnout
from propolis.kit.verdict import CanNot
from propolis.projects import acts as projects
from propolis.record.models import Entry
from tests.factories import NOW, a_member, days
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
    overridden,
    published,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return a_table("carer", "carer")


def last() -> Entry:
    return Entry.objects.order_by("pk").last()


def refused(act, **arguments) -> str:
    before = Entry.objects.count(), sorted(ConsentRound.objects.values_list("pk", "state", "decided_at"))
    with pytest.raises(CanNot) as refusal:
        act(**arguments)
    after = Entry.objects.count(), sorted(ConsentRound.objects.values_list("pk", "state", "decided_at"))
    assert before == after
    return refusal.value.verdict.reason


def came_back(table, member):
    """A member who left takes up a new invitation."""
    invitation = projects.invite(by=table.staff, way="link", perspective=member.perspective, at=AFTER)
    return projects.join(by=member.person, invitation=invitation, perspective=member.perspective, at=AFTER)


def test_adopt_is_recorded_with_who_took_part_in_numbers(table):
    round = adopted(table)
    entry = last()
    assert (entry.act, entry.power, entry.by) == ("consent.adopt", "deciding", table.staff.pk)
    assert entry.says == {
        "version": 1,
        "digest": reads.digest(reads.current(round)),
        "review_on": round.review_on.isoformat(),
        "took_part": {"lived-experience": [1, 1], "staff": [2, 2], "carer": [2, 2]},
    }
    assert (round.state, round.decided_at) == ("adopted", LATER)


@pytest.mark.parametrize("stage", ["draft", "questions", "reactions", "adopted", "overridden", "withdrawn"])
def test_adopt_is_refused_at_any_other_stage(table, stage):
    round = at_stage(table, stage)
    assert refused(acts.adopt, by=table.staff, round=round, at=AFTER) == "round-not-open"


def test_adopt_is_refused_once_one_side_has_left_altogether():
    table = a_table()
    round = opened(table)
    answer(round, table.staff, table.proposer)
    projects.stop_chairing(by=table.lived, at=LATER)
    table.lived.refresh_from_db()
    projects.leave(by=table.lived, at=LATER)
    assert refused(acts.adopt, by=table.staff, round=round, at=AFTER) == "one-side-only"


def test_a_review_day_that_went_by_does_not_block_a_decision(table):
    round = opened(table, review_on=LATER.date())
    answer(round, *table.everyone)
    round = acts.adopt(by=table.staff, round=round, at=LATER)
    assert round.review_on.isoformat() == last().says["review_on"] == "2026-08-13"


def test_who_leaves_before_the_decision_is_not_counted(table):
    round = opened(table)
    projects.leave(by=table.others[0], at=LATER)
    assert reads.turnout(reads.current(round))["carer"] == Turnout(asked=1, answered=0)


def test_who_leaves_after_the_decision_stays_counted(table):
    round = adopted(table)
    projects.leave(by=table.others[0], at=AFTER)
    assert reads.turnout(reads.current(round))["carer"] == Turnout(asked=2, answered=2)


def test_who_comes_back_after_a_decision_does_not_change_its_count(table):
    round = opened(table)
    gone = table.others[0]
    projects.leave(by=gone, at=LATER)
    answer(round, *[one for one in table.everyone if one != gone])
    acts.adopt(by=table.staff, round=round, at=LATER)
    back = came_back(table, gone)
    assert reads.turnout(reads.current(round))["carer"] == Turnout(asked=1, answered=1)
    projects.leave(by=back, at=AFTER + days(1))
    assert reads.turnout(reads.current(round))["carer"] == Turnout(asked=1, answered=1)


def test_a_decision_that_is_opened_again_keeps_the_count_of_its_first_text(table):
    round = adopted(table)
    first = reads.current(round)
    objected(round, table.lived)
    acts.integrate(by=table.proposer, round=round, text="New.", why="", closes_on=CLOSES, at=LATER)
    projects.leave(by=table.others[0], at=LATER)
    assert reads.turnout(first)["carer"] == Turnout(asked=2, answered=2)
    assert reads.turnout(reads.current(round))["carer"] == Turnout(asked=1, answered=0)


def test_who_leaves_and_comes_back_while_people_are_asked_has_their_seat_again(table):
    round = opened(table)
    answer(round, table.others[0])
    projects.leave(by=table.others[0], at=LATER)
    came_back(table, table.others[0])
    assert reads.turnout(reads.current(round))["carer"] == Turnout(asked=2, answered=1)


# Taking back


def test_withdraw_round_is_recorded(table):
    round = acts.withdraw_round(by=table.proposer, round=published(table), at=NOW)
    assert (last().act, last().power, round.state) == ("consent.withdraw_round", "options", "withdrawn")


@pytest.mark.parametrize("stage", ["adopted", "overridden", "withdrawn"])
def test_withdraw_round_is_refused_once_it_is_over(table, stage):
    round = at_stage(table, stage)
    assert refused(acts.withdraw_round, by=table.proposer, round=round, at=LATER) == "not-from-here"


# Setting aside


def test_override_is_recorded_for_good(table):
    round = adopted(table)
    leader = a_member(table.project, "leader", at=LATER)
    override = overridden(round, leader)
    assert (last().act, last().power, last().says) == ("consent.override", "deciding", {"round": round.pk})
    round.refresh_from_db()
    assert (round.state, round.decided_at, override.recorded_by) == ("overridden", LATER, leader)


@pytest.mark.parametrize("stage", ["draft", "questions", "reactions", "consent", "overridden", "withdrawn"])
def test_override_is_refused_where_nothing_was_agreed(table, stage):
    round = at_stage(table, stage)
    leader = a_member(table.project, "leader", at=LATER)
    before = Override.objects.count()
    with pytest.raises(CanNot) as refusal:
        overridden(round, leader)
    assert (refusal.value.verdict.reason, Override.objects.count()) == ("not-from-here", before)
