"""The draw: checked, worked out in the background, published, drawn by two, replayed, and free seats drawn again."""

import json
from itertools import product
from pathlib import Path

import pytest

from propolis.kit.verdict import CanNot, MayNot
from propolis.methods.lottery import faults, read_publication, read_targets
from propolis.record import reads as record
from propolis.steps.people import acts, drawing, reads
from propolis.steps.people.letter_files import Letter, read_letters
from propolis.steps.people.models import Draw, Registration
from propolis.steps.people.rules import Row
from propolis.steps.people.tasks import make_draw
from tests.factories import NOW, a_member, days
from tests.factories.calls import (
    CLOSED,
    DRAWN,
    a_closed_call,
    a_panel,
    a_published_draw,
    an_open_call,
    register,
    registered,
)

pytestmark = pytest.mark.django_db
POOLS = Path("/work/shared/data/sortition")


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.by, entry.says


def published(draw):
    return read_publication(Draw.objects.get(pk=draw.pk).publication)


# The check before the draw


def test_a_pool_that_can_meet_the_targets_passes_the_check(project):
    assert drawing.check(a_closed_call(project)).verdict


def test_a_target_that_cannot_be_met_is_named_with_the_smallest_change(project, chair):
    call = an_open_call(project)
    for number in range(8):
        register(call, number, area="north")
    acts.close_call(by=chair, call=call, at=CLOSED)
    found = drawing.check(call)
    assert found.verdict.reason == "targets-unmeetable"
    assert {(one.feature, one.new_minimum, one.new_maximum) for one in found.changes} == {
        ("south", 0, 3),
        ("north", 1, 4),
    }


def test_more_seats_than_people_is_said_with_both_numbers(project, chair, call_refused):
    call = a_closed_call(project, people=3)
    assert drawing.check(call).verdict.facts == {"people": 3, "seats": 4}
    call_refused(CanNot, "too-few-people", acts.ask_draw, by=chair, call=call, plan="Dice.", at=CLOSED)


def test_a_household_rule_that_cannot_hold_is_said(project, chair):
    call = an_open_call(project, is_one_per_address=True)
    registered(call, 8, address="1 Elm Lane")
    acts.close_call(by=chair, call=call, at=CLOSED)
    assert drawing.check(call).verdict.reason == "targets-unmeetable-at-all"
    draw = a_published_draw(call)
    assert (draw.state, draw.reason) == ("refused", "targets-unmeetable-at-all")


# The draw


def test_a_draw_is_published_with_its_commitment_before_any_seed(project, chair):
    call = a_closed_call(project)
    draw = a_published_draw(call)
    found = published(draw)
    assert (draw.state, found["seed"], faults(found)) == ("ready", None, [])
    said = {"call": call.pk, "number": 1, "commitment": found["commitment"], "people": 12, "seats": 4}
    assert newest(project) == ("people.publish_draw", chair.pk, said)
    assert set(reads.states(call)) == {"registered"}


def test_two_people_type_the_seed_and_then_the_panel_is_drawn(project, chair, other_chair, call_refused):
    draw = a_published_draw(a_closed_call(project))
    second = {"by": other_chair, "draw": draw, "seed": "4 7 2", "at": DRAWN}
    call_refused(CanNot, "draw-not-ready", acts.confirm_seed, **second)
    call_refused(CanNot, "seed-out-of-range", acts.note_seed, **second | {"seed": "  "})
    call_refused(MayNot, "not-a-co-chair", acts.note_seed, **second | {"by": a_member(project)})
    acts.note_seed(by=chair, draw=draw, seed=" 4  7 2 ", at=DRAWN)
    assert newest(project) == ("people.note_seed", chair.pk, {"call": draw.call_id, "number": 1})
    call_refused(CanNot, "seed-needs-another-person", acts.confirm_seed, **second | {"by": chair})
    call_refused(CanNot, "seed-differs", acts.confirm_seed, **second | {"seed": "4 7 3"})
    acts.confirm_seed(**second)
    found = published(draw)
    assert (faults(found), found["seed"], len(found["selected"])) == ([], "4 7 2", 4)
    assert newest(project)[2]["ticket"] == found["ticket"]
    assert set(reads.panel(draw).values_list("pk", "state")) == {(one, "selected") for one in found["selected"]}


def test_the_panel_keeps_every_target(project):
    call = a_closed_call(project)
    counts = reads.feature_counts(reads.panel(a_panel(call)))
    assert all(one.minimum <= counts[one.category, one.feature] <= one.maximum for one in reads.targets(call))


def test_one_household_gets_one_seat_at_most(project, chair):
    call = an_open_call(project, is_one_per_address=True)
    for number in range(12):
        register(call, number, address=f"{number % 5} Elm Lane")
    acts.close_call(by=chair, call=call, at=CLOSED)
    draw = a_panel(call)
    homes = [one.contact.home for one in reads.panel(draw).select_related("contact")]
    assert len(set(homes)) == len(homes) == 4


def test_while_a_draw_is_under_way_nothing_it_rests_on_can_change(project, chair, call_refused):
    call = a_closed_call(project)
    a_published_draw(call)
    bounds = {one.pk: (0, 4) for one in reads.targets(call)}
    same = {"by": chair, "call": call, "at": DRAWN}
    call_refused(CanNot, "draw-under-way", acts.change_targets, seats=4, bounds=bounds, why="x", **same)
    call_refused(CanNot, "draw-under-way", acts.reopen_call, last_day=(DRAWN + days(9)).date(), **same)
    call_refused(CanNot, "draw-under-way", acts.end_call, **same)
    call_refused(CanNot, "draw-under-way", acts.ask_draw, plan="Again.", **same)


def test_making_a_draw_twice_makes_it_once(project):
    draw = a_published_draw(a_closed_call(project))
    before = Draw.objects.values().get()
    make_draw.call(draw.pk)
    assert Draw.objects.values().get() == before


def test_only_a_closed_call_is_drawn_and_only_by_co_chairs(project, chair, call_refused):
    call = an_open_call(project)
    registered(call)
    call_refused(CanNot, "call-not-closed", acts.ask_draw, by=chair, call=call, plan="Dice.", at=NOW)
    call_refused(MayNot, "not-a-co-chair", acts.ask_draw, by=a_member(project), call=call, plan="Dice.", at=NOW)


def test_the_published_file_holds_tickets_and_no_name_or_address(project):
    draw = a_panel(a_closed_call(project))
    text = Draw.objects.get(pk=draw.pk).publication
    contacts = [(one.contact.name, one.contact.email, one.contact.code) for one in Registration.objects.all()]
    assert [said for one in contacts for said in one if said in text] == []


# Seats that are free again


def test_a_free_seat_is_drawn_under_the_same_targets_and_the_others_stay(project, chair, other_chair):
    call = a_closed_call(project)
    first = a_panel(call)
    leaving, *staying = reads.panel(first).order_by("pk")
    acts.withdraw(by=leaving, at=DRAWN)
    call.refresh_from_db()
    again = a_panel(call, seed="9 9 9")
    leaving.refresh_from_db()
    held = Registration.objects.filter(call=call, state__in=["selected", "confirmed"])
    counts = reads.feature_counts(held)
    assert (leaving.state, again.number, again.seats, reads.free_seats(call)) == ("replaced", 2, 1, 0)
    assert {one.pk for one in staying} < set(held.values_list("pk", flat=True))
    assert all(one.minimum <= counts[one.category, one.feature] <= one.maximum for one in reads.targets(call))


def test_someone_who_withdrew_after_publishing_leaves_their_seat_free(project, chair, other_chair):
    call = a_closed_call(project)
    draw = a_published_draw(call)
    everyone = list(Registration.objects.filter(call=call))
    for one in everyone:
        acts.withdraw(by=one, at=DRAWN)
    acts.note_seed(by=chair, draw=draw, seed="1", at=DRAWN)
    acts.confirm_seed(by=other_chair, draw=draw, seed="1", at=DRAWN)
    assert (reads.states(call), reads.free_seats(call)) == ({"withdrawn": 12}, 4)


def test_nothing_is_drawn_while_every_seat_is_held(project, chair, call_refused):
    call = a_closed_call(project)
    a_panel(call)
    call.refresh_from_db()
    call_refused(CanNot, "no-seat-free", acts.ask_draw, by=chair, call=call, plan="Dice.", at=DRAWN)


# Large and real pools


def a_large_call(project, chair, people=2000):
    answers = {"area": ["north", "east", "south"], "age": ["16-29", "30-59", "60+"], "sex": ["f", "m"]}
    lines = [(category, one) for category, all_of in answers.items() for one in all_of]
    rows = [Row(place, *line, 8, 30) for place, line in enumerate(lines, start=1)]
    call = an_open_call(project, seats=40, rows=rows)
    kinds = list(product(*answers.values()))
    by_letter = [
        Letter(
            number, f"L{number}", f"P{number}", f"p{number}@example.org", "", "", dict(zip(answers, kind, strict=True))
        )
        for number in range(people)
        for kind in [kinds[number * number % len(kinds)]]
    ]
    acts.import_letters(by=chair, call=call, letters=by_letter, at=NOW)
    return acts.close_call(by=chair, call=call, at=CLOSED)


def test_a_pool_of_two_thousand_is_drawn_in_the_background(project, chair):
    draw = a_panel(a_large_call(project, chair))
    assert (draw.state, draw.people, draw.seats, faults(published(draw))) == ("drawn", 2000, 40, [])


@pytest.mark.skipif(not POOLS.exists(), reason="the real pools are not on this machine")
@pytest.mark.parametrize("name", ["example_small_20", "opendlp_monitor_30"])
def test_a_real_pool_has_the_smallest_chance_that_is_known_of_it(project, chair, name):
    targets = read_targets((POOLS / name / "categories.csv").read_text())
    rows = [Row(place, one.category, one.feature, one.minimum, one.maximum) for place, one in enumerate(targets, 1)]
    call = an_open_call(project, seats=int(name.rsplit("_", 1)[1]), rows=rows)
    heading, *lines = (POOLS / name / "respondents.csv").read_text().splitlines()
    table = [f"name,email,{heading}", *(f"P{n},p{n}@example.org,{line}" for n, line in enumerate(lines))]
    found = read_letters("\n".join(table), reads.answers(call), set(), needs_address=False)
    acts.import_letters(by=chair, call=call, letters=found, at=NOW)
    acts.close_call(by=chair, call=call, at=CLOSED)
    kinds = published(a_published_draw(call))["kinds"]
    known = json.loads((POOLS / name / "expected.json").read_text())
    assert min(kind["chance"] for kind in kinds) == pytest.approx(known["maximin_min_probability"], abs=1e-6)
