"""Adding to the record: only inside an act, and codes only."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from propolis import record
from propolis.kit.act import ACTS, NoActRunning, act
from propolis.record.chain import START, entry_hash
from propolis.record.models import Chain, Entry
from propolis.record.reads import as_dict
from propolis.record.writing import LARGEST, NotARecordValue, moment
from tests.factories import NOW, a_member, a_person, a_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def note():
    """An act that does nothing but record."""

    @act("tests.note", power="judging")
    def note(*, by, at, says=None, about=None, alias=""):
        return record.append(by=by, at=at, about=about or by, says=says or {}, alias=alias)

    yield note
    del ACTS["tests.note"]


@pytest.fixture
def ana():
    return a_person()


def test_append_refuses_to_write_outside_an_act(ana):
    with pytest.raises(NoActRunning):
        record.append(by=ana, at=NOW, about=ana, says={})
    assert Entry.objects.count() == 0


def test_an_entry_holds_who_what_when_and_about_what(note, ana):
    entry = as_dict(note(by=ana, at=NOW, says={"number": 3}))
    assert entry == {
        "chain": ana.chain.pk,
        "number": 1,
        "act": "tests.note",
        "power": "judging",
        "by": ana.pk,
        "perspective": "",
        "at": "2026-05-04T09:00:00.000000Z",
        "about": f"accounts.person:{ana.pk}",
        "says": {"number": 3},
        "previous": START,
        "hash": entry["hash"],
    }


def test_an_entry_freezes_the_perspective_of_that_moment(note):
    member = a_member(a_project(), perspective="carer")
    entry = note(by=member, at=NOW)
    member.perspective = "staff"
    member.save()
    entry.refresh_from_db()
    assert entry.perspective == "carer"


def test_the_stored_hash_is_that_of_what_is_stored(note, ana):
    note(by=ana, at=NOW + timedelta(microseconds=7), says={"b": [1, None, True], "a": "code"})
    entry = as_dict(Entry.objects.get())
    assert entry["hash"] == entry_hash(entry)


def test_each_entry_follows_from_the_one_before(note, ana):
    first, second = note(by=ana, at=NOW), note(by=ana, at=NOW)
    chain = Chain.objects.get(pk=ana.chain.pk)
    assert (first.previous, second.previous, chain.head) == (START, first.hash, second.hash)
    assert (first.number, second.number, chain.length) == (1, 2, 2)


def test_two_projects_have_two_chains(note):
    one, other = a_member(a_project()), a_member(a_project())
    assert note(by=one, at=NOW).chain_id != note(by=other, at=NOW).chain_id


def test_the_database_refuses_a_second_entry_in_one_place(note, ana):
    entry = note(by=ana, at=NOW)
    entry.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save(force_insert=True)


def test_an_alias_stands_for_the_person(note, ana):
    assert note(by=ana, at=NOW, alias="alias0000000").by == "alias0000000"


ALLOWED = {
    "a code": "lived-experience",
    "an id": "bcdfghjkmnpq",
    "a digest": "f" * 64,
    "nothing": "",
    "a number": 7,
    "a large number": LARGEST,
    "below nothing": -3,
    "yes": True,
    "not known": None,
    "a list": ["en", 2, None],
    "an address in the code": "decisions.proposal:bcdfghjkmnpq",
}


@pytest.mark.parametrize("value", ALLOWED.values(), ids=ALLOWED)
def test_says_holds_ids_numbers_and_codes(note, ana, value):
    assert note(by=ana, at=NOW, says={"it": value}).says == {"it": value}


def test_says_holds_days_and_moments_as_text(note, ana):
    says = {"day": date(2026, 5, 4), "moment": NOW, "pair": (1, 2)}
    expected = {"day": "2026-05-04", "moment": "2026-05-04T09:00:00.000000Z", "pair": [1, 2]}
    assert note(by=ana, at=NOW, says=says).says == expected


REFUSED = {
    "a sentence": "Ana was upset",
    "a tab": "a\tb",
    "a line end": "code\n",
    "a space that cannot be seen": "a\u200bb",
    "an email address": "ana@example.org",
    "a link": "https://example.org/ana",
    "a sentence in a script without spaces": "病棟の夜は眠れない",
    "an accent": "Zoë",
    "a long text": "a" * 65,
    "a fraction": 0.5,
    "a decimal": Decimal("1"),
    "not a number": float("nan"),
    "a number other languages read wrongly": LARGEST + 1,
    "bytes": b"code",
    "a set": {"a"},
    "a translated text": gettext_lazy("Open"),
    "an object": object(),
    "a sentence in a list": ["code", "free text"],
    "a sentence deep inside": {"a": [{"b": "free text"}]},
    "a sentence for a name": {"free text": 1},
    "a number for a name": {1: 1},
    "a moment nobody can place": datetime(2026, 5, 4, 9, 0),  # noqa: DTZ001
}


@pytest.mark.parametrize("value", REFUSED.values(), ids=REFUSED)
def test_says_refuses_free_text_and_all_else(note, ana, value):
    with pytest.raises(NotARecordValue):
        note(by=ana, at=NOW, says={"it": value})
    assert (Entry.objects.count(), Chain.objects.get(pk=ana.chain.pk).length) == (0, 0)


@pytest.mark.parametrize("alias", ["Ana Jones", "ana@example.org"])
def test_an_alias_is_a_code_too(note, ana, alias):
    with pytest.raises(NotARecordValue):
        note(by=ana, at=NOW, alias=alias)


def test_an_entry_needs_a_moment_with_a_zone(note, ana):
    with pytest.raises(NotARecordValue):
        note(by=ana, at=datetime(2026, 5, 4, 9, 0))  # noqa: DTZ001


@given(st.datetimes(timezones=st.just(UTC)))
def test_every_moment_is_written_at_one_length_and_in_order(at):
    assert len(moment(at)) == 27 and datetime.fromisoformat(moment(at)) == at


def test_a_moment_is_written_in_utc_wherever_it_was_noted():
    summer = timezone(timedelta(hours=1))
    assert moment(datetime(2026, 7, 1, 0, 30, tzinfo=summer)) == "2026-06-30T23:30:00.000000Z"
