"""The worked example goes all the way from a need to what changed, whatever day it is built on."""

import re
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from django.db import transaction

from propolis.consent import reads as consent
from propolis.projects import reads as projects
from propolis.projects.models import Project
from propolis.record import reads as record
from propolis.record.export import lines
from propolis.record.verify import verify
from propolis.site.demo.example import write_example
from propolis.site.demo.example.cast import CAST
from propolis.steps.decisions import reads as decisions
from propolis.steps.delivery import reads as delivery
from tests.factories import NOW, an_installation

BUILT_ON = {
    "Christmas week": (datetime(2026, 12, 29, 10, 0, tzinfo=UTC), pytest.mark.soak),
    "April, with Easter and Christmas behind it": (datetime(2027, 4, 6, 10, 0, tzinfo=UTC), pytest.mark.soak),
    "29 February": (datetime(2028, 2, 29, 10, 0, tzinfo=UTC),),
    "31 March, when the clocks have changed": (datetime(2026, 3, 31, 23, 59, tzinfo=UTC),),
    "a Sunday, just after midnight": (datetime(2026, 6, 14, 0, 5, tzinfo=UTC), pytest.mark.soak),
    "New Year's Eve, just before midnight": (datetime(2026, 12, 31, 23, 59, tzinfo=UTC),),
}
A_CODE = re.compile(r"[A-Za-z0-9_.:+-]{0,64}")  # an id, a code, a day, a moment or a fingerprint: nothing with a space


@pytest.fixture(scope="module")
def project(django_db_setup, django_db_blocker):
    """The example, built once for the tests that only read it."""
    with django_db_blocker.unblock(), transaction.atomic():
        an_installation()
        write_example(NOW)
        yield Project.objects.select_related("chain").get()
        transaction.set_rollback(True)


def entries(project):
    return list(record.entries(project.chain))


def proposal(project, title):
    return decisions.proposals(project).get(title=title)


def is_in_order(project) -> bool:
    return all(earlier.at <= later.at for earlier, later in pairwise(entries(project)))


def texts(value):
    """Every text inside what an entry says."""
    if isinstance(value, dict):
        return [text for name, one in value.items() for text in (name, *texts(one))]
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [value] if isinstance(value, str) else []


def test_everything_is_recorded_in_the_order_it_happened(project):
    assert is_in_order(project)


def test_the_record_is_whole(project):
    assert verify(lines(project.chain)).is_good


def test_nothing_happens_after_the_day_it_is_built(project):
    assert max(entry.at for entry in entries(project)) <= NOW


def test_no_entry_holds_anyones_words(project):
    found = [text for entry in entries(project) for text in texts(entry.says)]
    assert [text for text in found if not A_CODE.fullmatch(text)] == []


def test_no_entry_holds_anyones_name(project):
    exported = "\n".join(lines(project.chain)).lower()
    names = [part.lower() for name, _perspective in CAST.values() for part in name.split()]
    assert [name for name in names if name in exported] == []


def test_all_five_perspectives_are_there(project):
    assert all(projects.by_perspective(project).values())


def test_the_chairs_come_from_both_sides(project):
    assert {chair.is_lived_side for chair in projects.co_chairs(project)} == {True, False}


def test_the_ledger_shows_what_was_kept_and_what_was_not_with_its_reason(project):
    said = {line.state: line.said for line in delivery.ledger(project, None) if line.state in ("done", "not-doing")}
    assert set(said) == {"done", "not-doing"}
    assert all(said.values())


def test_the_ledger_says_both_we_and_you(project):
    labels = {line.label for line in delivery.ledger(project, None)}
    assert labels == {"we-said-we-did", "you-said-we-did"}


def test_every_line_of_the_ledger_starts_from_a_need(project):
    assert all(line.we_heard for line in delivery.ledger(project, None))


def test_an_objection_changed_the_text(project):
    first, second = consent.versions(proposal(project, "One card, one number").round)
    assert first.text != second.text
    assert second.answers.state == "withdrawn"


def test_one_decision_is_still_open_with_an_objection_in_the_way(project):
    [waiting] = [one for one in decisions.proposals(project) if one.round.state == "consent"]
    assert consent.open_objections(waiting.round).count() == 1


def test_the_open_decision_can_still_be_answered_today(project):
    assert proposal(project, "A talk about tablets before you leave").round.closes_on > NOW.date()


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize("at", [pytest.param(at, marks=marks, id=day) for day, (at, *marks) in BUILT_ON.items()])
def test_it_can_be_built_on_any_day(at):
    an_installation()
    write_example(at)
    built = Project.objects.select_related("chain").get()
    assert is_in_order(built)
    assert verify(lines(built.chain)).is_good
