"""A call from its draft to its end, and what its targets must be."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from propolis.kit.verdict import CanNot, MayNot
from propolis.record import reads as record
from propolis.site.tidying import tidy
from propolis.steps.people import acts, reads, rules
from propolis.steps.people.models import Call, RegistrationContact, TargetChange
from propolis.steps.people.rules import Row
from tests.factories import NOW, a_member, days
from tests.factories.calls import CLOSED, ROWS, WORDS, a_call, a_closed_call, a_panel, an_open_call, registered

pytestmark = pytest.mark.django_db


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.power, entry.says


# Targets: the table of what is refused, and why


def row(place, feature, minimum, maximum, category="age"):
    return Row(place, category, feature, minimum, maximum)


REFUSED_ROWS = {
    "target-needs-name": [row(1, "", 1, 2), row(2, "old", 1, 2)],
    "target-minimum-above-maximum": [row(1, "young", 3, 2), row(2, "old", 1, 2)],
    "feature-twice": [row(1, "old", 1, 2), row(2, "Old", 1, 2)],
    "category-needs-two": [row(1, "old", 4, 4)],
    "target-too-long": [row(1, "a" * 61, 1, 2), row(2, "old", 1, 2)],
    "target-too-high": [row(1, "young", 1, 1001), row(2, "old", 1, 2)],
}
UNFILLED = {
    "minima-above-seats": [row(1, "young", 3, 4), row(2, "old", 2, 4)],
    "maxima-below-seats": [row(1, "young", 1, 1), row(2, "old", 1, 2)],
}


@pytest.mark.parametrize("reason", REFUSED_ROWS)
def test_targets_that_make_no_sense_are_refused_and_named(reason):
    assert rules.can_have_rows(rows=REFUSED_ROWS[reason]).reason == reason


@pytest.mark.parametrize("reason", UNFILLED)
def test_targets_that_no_panel_of_four_could_keep_are_refused(reason):
    verdict = rules.can_fill_seats(seats=4, rows=UNFILLED[reason])
    assert (verdict.reason, verdict.facts["category"]) == (reason, "age")


def test_every_state_leads_only_where_the_table_says():
    allowed = {(a, b) for a in rules.CALL_MOVES for b in rules.CALL_MOVES if rules.can_move_call(state=a, to=b)}
    assert allowed == {
        ("draft", "open"), ("open", "closed"), ("closed", "open"), ("closed", "drawn"), ("closed", "ended"),
        ("drawn", "ended"),
    }  # fmt: skip


# Acts


def test_a_call_is_written_by_a_co_chair_and_seen_by_nobody_else(project, chair, call_refused):
    call = a_call(project, rows=None)
    assert newest(project) == ("people.write_call", "", {"seats": 4, "rule": "leximin"})
    assert reads.public_call(call.pk) is None
    words = WORDS | {"seats": 4, "last_day": NOW.date()}
    call_refused(MayNot, "not-a-co-chair", acts.write_call, by=a_member(project), words=words, at=NOW)
    call_refused(CanNot, "seats-out-of-range", acts.write_call, by=chair, words=words | {"seats": 0}, at=NOW)


def test_one_question_takes_the_place_of_another_and_no_rows_take_it_away(project, chair):
    call = a_call(project)
    acts.set_question(by=chair, call=call, rows=[row(1, "yes", 1, 3, "carer"), row(2, "no", 1, 3, "carer")], at=NOW)
    assert list(reads.answers(call)) == ["area", "age", "carer"]
    acts.set_question(
        by=chair, call=call, rows=[row(1, "a", 1, 3, "town"), row(2, "b", 1, 3, "town")], was="area", at=NOW
    )
    assert list(reads.answers(call)) == ["age", "carer", "town"]
    acts.set_question(by=chair, call=call, rows=[], was="age", at=NOW)
    assert list(reads.answers(call)) == ["carer", "town"]
    assert newest(project) == ("people.set_question", "", {"answers": 0})


def test_opening_uses_the_power_over_the_agenda_and_then_nothing_is_reworded(project, chair, call_refused):
    call = an_open_call(project)
    said = {"seats": 4, "until": "2026-05-11", "targets": 4}
    assert newest(project) == ("people.open_call", "agenda", said)
    words = WORDS | {"seats": 9, "last_day": NOW.date()}
    call_refused(CanNot, "call-is-out", acts.change_call, by=chair, call=call, words=words, at=NOW)
    call_refused(CanNot, "call-is-out", acts.set_targets, by=chair, call=call, rows=ROWS, at=NOW)
    call_refused(CanNot, "call-is-out", acts.set_question, by=chair, call=call, rows=ROWS[:2], at=NOW)


def test_a_call_without_questions_or_without_time_is_not_opened(project, chair, call_refused):
    call_refused(CanNot, "call-needs-questions", acts.open_call, by=chair, call=a_call(project, rows=None), at=NOW)
    call_refused(CanNot, "last-day-is-over", acts.open_call, by=chair, call=a_call(project), at=NOW + days(8))
    no_room = a_call(project, seats=7)
    call_refused(CanNot, "maxima-below-seats", acts.open_call, by=chair, call=no_room, at=NOW)


def test_a_call_stays_open_for_as_long_as_was_promised(project, chair, call_refused):
    call = an_open_call(project)
    call_refused(CanNot, "call-promised-longer", acts.close_call, by=chair, call=call, at=NOW + days(6))
    acts.close_call(by=chair, call=call, at=NOW + days(7))
    assert newest(project) == ("people.close_call", "", {"registered": 0})
    acts.reopen_call(by=chair, call=call, last_day=(NOW + days(20)).date(), at=CLOSED)
    assert newest(project) == ("people.reopen_call", "agenda", {"until": "2026-05-24"})


def test_a_target_that_gives_way_is_kept_with_what_it_was_and_why(project, chair, call_refused):
    call = a_closed_call(project)
    bounds = {one.pk: (one.minimum, one.maximum) for one in reads.targets(call)}
    changed = reads.targets(call)[0]
    same = {"by": chair, "call": call, "seats": 4, "bounds": bounds, "why": "Too few came.", "at": CLOSED}
    call_refused(CanNot, "nothing-changed", acts.change_targets, **same)
    call_refused(MayNot, "not-a-co-chair", acts.change_targets, **same | {"by": a_member(project)})
    acts.change_targets(**same | {"bounds": bounds | {changed.pk: (0, 3)}})
    assert newest(project) == ("people.change_targets", "agenda", {"seats": 4, "targets": [changed.pk]})
    kept = TargetChange.objects.get()
    assert (kept.from_minimum, kept.minimum, kept.maximum, kept.why) == (1, 0, 3, "Too few came.")


def test_ending_erases_every_name_and_address_and_keeps_the_tickets(project, chair, call_refused):
    call = a_closed_call(project)
    a_panel(call)
    acts.end_call(by=chair, call=call, at=CLOSED)
    assert newest(project) == ("people.end_call", "", {"erased": 12})
    assert (RegistrationContact.objects.count(), sum(reads.states(call).values())) == (0, 12)
    call_refused(CanNot, "call-cannot-go-there", acts.end_call, by=chair, call=call, at=CLOSED)


def test_names_go_by_themselves_a_year_after_the_last_day(project):
    call = an_open_call(project)
    registered(call, 2)
    Call.objects.update(last_day=(now() - timedelta(days=367)).date())
    tidy()
    call.refresh_from_db()
    assert (call.state, RegistrationContact.objects.count()) == ("ended", 0)
