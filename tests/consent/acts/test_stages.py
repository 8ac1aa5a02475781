"""From one stage to the next: recorded, refused at the wrong time, and then nothing is written."""

from datetime import timedelta

import pytest

from propolis.consent import acts, reads
from propolis.consent.models import ConsentRound, Waiver
from propolis.kit.verdict import CanNot
from propolis.projects import acts as projects
from propolis.record.models import Entry
from tests.factories import NOW, a_member, a_project, days
from tests.factories.consent import (
    AFTER,
    CLOSES,
    LATER,
    a_round,
    a_table,
    adopted,
    at_stage,
    opened,
    published,
    reacting,
    stances,
    start,
)

pytestmark = pytest.mark.django_db

STAGES = ("draft", "questions", "reactions", "consent", "adopted", "overridden", "withdrawn")


@pytest.fixture
def table():
    return a_table("carer")


def last() -> Entry:
    return Entry.objects.order_by("pk").last()


def refused(act, **arguments) -> str:
    """The reason an act is refused for; that nothing was written is checked here."""
    before = Entry.objects.count(), sorted(ConsentRound.objects.values_list("pk", "state", "closes_on"))
    with pytest.raises(CanNot) as refusal:
        act(**arguments)
    assert (Entry.objects.count(), sorted(ConsentRound.objects.values_list("pk", "state", "closes_on"))) == before
    return refusal.value.verdict.reason


def test_publish_is_recorded_with_the_fingerprint_of_the_text(table):
    round = published(table)
    entry, text = last(), reads.current(round)
    assert (entry.act, entry.power, entry.by) == ("consent.publish", "options", table.proposer.pk)
    assert entry.says == {"version": 1, "digest": reads.digest(text)}
    assert (round.state, round.published_at) == ("questions", NOW)


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "draft"])
def test_publish_is_refused_after_the_draft(table, stage):
    round = at_stage(table, stage)
    assert refused(acts.publish, by=table.proposer, round=round, at=NOW) == "not-from-here"


def test_ask_for_reactions_is_recorded(table):
    round = reacting(table)
    assert (last().act, last().power, round.state) == ("consent.ask_for_reactions", "", "reactions")


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "questions"])
def test_ask_for_reactions_is_refused_at_any_other_stage(table, stage):
    round = at_stage(table, stage)
    assert refused(acts.ask_for_reactions, by=table.staff, round=round, at=NOW) == "not-from-here"


def test_open_consent_is_recorded_and_asks_everyone(table):
    round = opened(table)
    assert (last().act, last().power) == ("consent.open_consent", "deciding")
    assert last().says == {"version": 1, "closes_on": CLOSES.isoformat()}
    assert stances(round) == {member.pk: "" for member in table.everyone}


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "reactions"])
def test_open_consent_is_refused_at_any_other_stage(table, stage):
    round = at_stage(table, stage)
    why = refused(acts.open_consent, by=table.staff, round=round, closes_on=AFTER.date(), at=AFTER)
    assert why == "not-from-here"


def test_open_consent_is_refused_before_the_notice_is_over(table):
    round = reacting(table)
    why = refused(acts.open_consent, by=table.staff, round=round, closes_on=CLOSES, at=NOW + days(1))
    assert why == "notice-not-over"


def test_open_consent_is_refused_for_a_last_day_that_is_over(table):
    round = reacting(table)
    closes_on = (LATER - days(1)).date()
    assert (
        refused(acts.open_consent, by=table.staff, round=round, closes_on=closes_on, at=LATER) == "closing-day-passed"
    )


def test_open_consent_is_refused_with_one_co_chair(table):
    round = reacting(table)
    projects.stop_chairing(by=table.lived, at=NOW)
    assert (
        refused(acts.open_consent, by=table.staff, round=round, closes_on=CLOSES, at=LATER) == "needs-second-co-chair"
    )


def test_open_consent_is_refused_with_one_side_alone():
    project = a_project()
    chair = project.members.get()
    round = start(by=chair, text="Lights out.", review_on=CLOSES, at=NOW)
    acts.publish(by=chair, round=round, at=NOW)
    acts.ask_for_reactions(by=chair, round=round, at=NOW)
    a_member(project, "leader")
    assert refused(acts.open_consent, by=chair, round=round, closes_on=CLOSES, at=LATER) == "one-side-only"


# The notice


def test_a_round_keeps_the_rules_it_started_under(table):
    round = a_round(table)
    projects.set_ways_of_working(by=table.staff, notice_days=0, quorum_percent=1, visibility="members", at=NOW)
    round.refresh_from_db()
    assert (round.notice_days, round.quorum_percent) == (5, 50)


def test_waive_notice_is_recorded_with_how_many_days_are_missing(table):
    round = reacting(table)
    waiver = acts.waive_notice(by=table.staff, round=round, why="The ward closes.", at=NOW + days(4))
    assert (last().act, last().says) == ("consent.waive_notice", {"days_short": 3})
    assert (waiver.why, waiver.days_short) == ("The ward closes.", 3)


def test_a_shortened_notice_lets_everyone_be_asked(table):
    round = reacting(table)
    acts.waive_notice(by=table.staff, round=round, why="The ward closes.", at=NOW)
    assert acts.open_consent(by=table.staff, round=round, closes_on=CLOSES, at=NOW).state == "consent"


def test_a_notice_is_shortened_once(table):
    round = reacting(table)
    acts.waive_notice(by=table.staff, round=round, why="Haste.", at=NOW)
    assert refused(acts.waive_notice, by=table.staff, round=round, why="More haste.", at=NOW) == "already-waived"
    assert Waiver.objects.count() == 1


def test_a_notice_that_is_over_cannot_be_shortened(table):
    assert refused(acts.waive_notice, by=table.staff, round=reacting(table), why="Why not?", at=LATER) == "notice-over"


def test_words_changed_after_a_waiver_need_their_full_time(table):
    round = reacting(table)
    acts.waive_notice(by=table.staff, round=round, why="The ward closes.", at=NOW)
    acts.amend(by=table.proposer, round=round, text="Something else altogether.", at=NOW + timedelta(hours=1))
    soon = NOW + timedelta(hours=2)
    assert refused(acts.open_consent, by=table.staff, round=round, closes_on=CLOSES, at=soon) == "notice-not-over"
    assert acts.open_consent(by=table.staff, round=round, closes_on=CLOSES, at=LATER).state == "consent"


def test_the_notice_ends_where_the_project_is(table):
    """Just before midnight in London on the last day of the notice it is still too soon; just after, it is not."""
    round = reacting(table)
    midnight = NOW.replace(day=10, hour=23, minute=0)  # in summer London is an hour ahead
    too_soon = midnight - timedelta(minutes=1)
    assert refused(acts.open_consent, by=table.staff, round=round, closes_on=CLOSES, at=too_soon) == "notice-not-over"
    assert acts.open_consent(by=table.staff, round=round, closes_on=CLOSES, at=midnight).state == "consent"


# More time


def test_extend_is_recorded(table):
    round = acts.extend(by=table.staff, round=opened(table), closes_on=CLOSES + days(7), at=LATER)
    assert (last().act, last().says) == ("consent.extend", {"closes_on": (CLOSES + days(7)).isoformat()})
    assert round.closes_on == CLOSES + days(7)


@pytest.mark.parametrize("shift", [-1, 0])
def test_extend_never_takes_time_away(table, shift):
    round = opened(table)
    closes_on = CLOSES + days(shift)
    assert refused(acts.extend, by=table.staff, round=round, closes_on=closes_on, at=LATER) == "not-more-time"


def test_extend_needs_a_day_to_come(table):
    round = opened(table)
    closes_on, at = CLOSES + days(1), LATER + days(30)
    assert refused(acts.extend, by=table.staff, round=round, closes_on=closes_on, at=at) == "closing-day-passed"


def test_extend_is_refused_once_it_is_decided(table):
    round = adopted(table)
    assert refused(acts.extend, by=table.staff, round=round, closes_on=CLOSES + days(9), at=LATER) == "round-not-open"
