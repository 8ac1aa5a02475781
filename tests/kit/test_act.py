"""One act is one transaction and one entry."""

import pytest
from django.db import connection

from propolis import record
from propolis.kit import act as kit
from propolis.kit.act import ActInsideAct, NoActRunning, NotRecorded
from propolis.record.models import Chain, Entry
from tests.factories import NOW, a_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def make():
    """Makes acts for one test and forgets them after it."""
    before = set(kit.ACTS)
    yield lambda function, name="tests.do_it", **options: kit.act(name, **options)(function)
    for name in set(kit.ACTS) - before:
        del kit.ACTS[name]


@pytest.fixture
def ana():
    return a_person()


def note(by):
    record.append(by=by, at=NOW, about=by, says={})


def test_an_act_returns_what_its_function_returns(make, ana):
    def do_it(*, by, at):
        note(by)
        return "done"

    assert make(do_it)(by=ana, at=NOW) == "done"


def test_an_act_leaves_exactly_one_entry_under_its_name_and_power(make, ana):
    make(lambda *, by, at: note(by), power="agenda")(by=ana, at=NOW)
    assert list(Entry.objects.values_list("act", "power")) == [("tests.do_it", "agenda")]


def test_an_act_without_a_power_says_so(make, ana):
    make(lambda *, by, at: note(by))(by=ana, at=NOW)
    assert Entry.objects.get().power == ""


def test_an_act_that_records_nothing_is_undone(make, ana):
    def do_it(*, by, at):
        by.name = "Changed"
        by.save()

    with pytest.raises(NotRecorded):
        make(do_it)(by=ana, at=NOW)
    ana.refresh_from_db()
    assert ana.name == "Ana"


def test_an_act_that_records_twice_is_undone(make, ana):
    def do_it(*, by, at):
        note(by)
        note(by)

    with pytest.raises(NotRecorded):
        make(do_it)(by=ana, at=NOW)
    assert (Entry.objects.count(), Chain.objects.get().length) == (0, 0)


def test_an_act_that_fails_after_its_entry_leaves_nothing(make, ana):
    def do_it(*, by, at):
        note(by)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        make(do_it)(by=ana, at=NOW)
    assert (Entry.objects.count(), Chain.objects.get().length) == (0, 0)


def test_an_act_never_calls_an_act(make, ana):
    inner = make(lambda *, by, at: note(by), name="tests.inner")

    def do_it(*, by, at):
        note(by)
        inner(by=by, at=at)

    with pytest.raises(ActInsideAct):
        make(do_it)(by=ana, at=NOW)
    assert Entry.objects.count() == 0


def test_after_a_failed_act_the_next_one_runs(make, ana):
    do_it = make(lambda *, by, at: note(by) if by else 1 / 0)
    with pytest.raises(ZeroDivisionError):
        do_it(by=None, at=NOW)
    do_it(by=ana, at=NOW)
    assert Entry.objects.count() == 1


def test_an_act_takes_everything_by_name(make, ana):
    with pytest.raises(TypeError):
        make(lambda by, at: note(by))(ana, NOW)


def test_an_act_runs_in_a_transaction(make, ana):
    def do_it(*, by, at):
        note(by)
        return connection.in_atomic_block

    assert make(do_it)(by=ana, at=NOW)


@pytest.mark.django_db(transaction=True)
def test_an_act_brings_its_own_transaction(make, ana):
    def do_it(*, by, at):
        note(by)
        return connection.in_atomic_block

    assert not connection.in_atomic_block
    assert make(do_it)(by=ana, at=NOW)


def test_a_counted_act_owes_no_entry(ana):
    answer = kit.counted("tests.answer")(lambda *, by, at: "kept")
    try:
        assert answer(by=ana, at=NOW) == "kept"
        assert Entry.objects.count() == 0
    finally:
        del kit.ACTS["tests.answer"]


def test_a_counted_act_that_records_is_undone(ana):
    answer = kit.counted("tests.answer")(lambda *, by, at: note(by))
    try:
        with pytest.raises(NotRecorded):
            answer(by=ana, at=NOW)
        assert Entry.objects.count() == 0
    finally:
        del kit.ACTS["tests.answer"]


def test_there_are_five_powers(make):
    with pytest.raises(ValueError, match="five powers"):
        make(lambda *, by, at: None, power="shouting")


def test_two_acts_cannot_share_a_name(make):
    make(lambda *, by, at: None)
    with pytest.raises(ValueError, match="two acts"):
        make(lambda *, by, at: None)


def test_no_act_runs_outside_one():
    with pytest.raises(NoActRunning):
        kit.current()


def test_an_act_keeps_its_name_power_and_docstring(make):
    def do_it(*, by, at):
        """Do the thing."""

    made = make(do_it, power="options")
    assert (made.name, made.power, made.owed, made.__doc__) == ("tests.do_it", "options", 1, "Do the thing.")
