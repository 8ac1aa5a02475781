"""Attacks on the figures: differences between releases, and totals less the cells shown."""

from collections import Counter, defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from propolis.steps.planning import disclosure
from propolis.steps.planning.disclosure import FLOOR, TOGETHER, Counts, bundles, table

PERSPECTIVES = ("lived-experience", "carer", "staff", "")
PEOPLE = st.dictionaries(st.sampled_from(PERSPECTIVES), st.integers(0, 12))


def test_large_perspectives_stand_alone():
    assert bundles({"staff": 6, "carer": 5}, floor=5, is_last=True) == {
        "staff": frozenset({"staff"}),
        "carer": frozenset({"carer"}),
    }


def test_the_smallest_large_perspective_joins_a_remainder_that_is_too_small():
    found = bundles({"staff": 10, "community": 6, "carer": 2}, floor=5, is_last=True)
    assert found == {"staff": frozenset({"staff"}), TOGETHER: frozenset({"community", "carer"})}


def test_small_perspectives_wait_until_the_last_time():
    assert bundles({"staff": 10, "carer": 4}, floor=5, is_last=False) == {"staff": frozenset({"staff"})}


def test_fewer_than_five_in_all_are_not_shown():
    assert bundles({"staff": 2, "carer": 2}, floor=5, is_last=True) == {}


def test_the_floor_cannot_be_lowered():
    assert bundles({"staff": 4}, floor=1, is_last=True) == {}


def test_the_floor_can_be_raised():
    assert bundles({"staff": 9}, floor=10, is_last=True) == {}


def test_a_perspective_without_five_others_is_shown_as_everyone_only():
    shown = table([("staff", Counts(5, 1, 0))], floor=5)
    assert (shown.everyone, shown.rows) == (Counts(5, 1, 0), {})


def test_two_perspectives_of_five_are_both_shown():
    shown = table([("staff", Counts(5)), ("carer", Counts(0, 5))], floor=5)
    assert shown.rows == {"staff": Counts(5), "carer": Counts(0, 5)}


@pytest.mark.parametrize(("part", "whole", "share"), [(1, 2, 50), (1, 3, 33), (2, 3, 67), (1, 200, 1), (0, 0, 0)])
def test_percent_rounds_halves_up(part, whole, share):
    assert disclosure.percent(part, whole) == share


@given(PEOPLE, st.integers(0, 9), st.booleans())
def test_no_bundle_mixes_fewer_than_five(people, floor, is_last):
    for mixed in bundles(people, floor=floor, is_last=is_last).values():
        assert sum(people[perspective] for perspective in mixed) >= FLOOR


@given(PEOPLE)
def test_at_the_close_nobody_is_left_out_where_five_answered(people):
    found = bundles(people, floor=5, is_last=True)
    shown = sum(people[perspective] for mixed in found.values() for perspective in mixed)
    assert shown == (sum(people.values()) if sum(people.values()) >= FLOOR else 0)


@given(PEOPLE)
def test_total_less_any_shown_cells_leaves_none_or_five(people):
    labels = bundles(people, floor=5, is_last=True)
    shown = table([(label, Counts(sum(people[p] for p in mixed))) for label, mixed in labels.items()], floor=5)
    sizes = [counts.people for counts in shown.rows.values()]
    for chosen in range(2 ** len(sizes)):
        left = shown.everyone.people - sum(size for i, size in enumerate(sizes) if chosen >> i & 1)
        assert left == 0 or left >= FLOOR


# A life of one statement: each event is a person's answer; people may change their minds; releases happen in between.
EVENTS = st.lists(st.tuples(st.integers(0, 29), st.sampled_from([1, 0, -1])), max_size=90)


class Statement:
    """One statement's answers and releases, in memory, keeping who is mixed in which bundle."""

    def __init__(self, seats: list[str]):
        self.seats, self.now, self.first = seats, {}, {}
        self.published: list[list[tuple[str, dict[int, Counter]]]] = []
        self.bundles: list[tuple[str, dict[int, Counter]]] = []

    def answer(self, person: int, value: int) -> None:
        self.now[person] = value
        self._show(is_last=False)

    def close(self) -> None:
        self._show(is_last=True)
        self._show_changes()
        self.published.append(list(self.bundles))

    def _show(self, *, is_last: bool) -> None:
        waiting = Counter(self.seats[person] for person in self.now if person not in self.first)
        found = bundles(waiting, floor=FLOOR, is_last=is_last)
        for label, mixed in found.items():
            new = [p for p in self.now if p not in self.first and self.seats[p] in mixed]
            self.bundles.append((label, {p: Counter({self.now[p]: 1}) for p in new}))
            if not is_last:
                self.first |= {p: self.now[p] for p in new}
        if found and not is_last:
            self.published.append(list(self.bundles))

    def _show_changes(self) -> None:
        changed = defaultdict(list)
        for person, before in self.first.items():
            if self.now[person] != before:
                changed[self.seats[person]].append(person)
        for perspective in bundles({p: len(people) for p, people in changed.items()}, floor=FLOOR, is_last=False):
            self.bundles.append((perspective, {p: self._change(p) for p in changed[perspective]}))

    def _change(self, person: int) -> Counter:
        change = Counter({self.now[person]: 1})
        change.subtract({self.first[person]: 1})
        return change


def figures(statement: Statement) -> list[dict[int, Counter]]:
    """Every figure ever published, as what each person puts into it: everyone and each cell of each release."""
    found = []
    for release in statement.published:
        found.append(_added(parts for _, parts in release))
        for label in {label for label, _ in release}:
            found.append(_added(parts for other, parts in release if other == label))
    return found


def _added(parts, weights=None) -> dict[int, Counter]:
    total = defaultdict(Counter)
    for weight, part in zip(weights or [1] * 1000, parts, strict=False):
        for person, values in part.items():
            for value, number in values.items():
                total[person][value] += weight * number
    return total


def isolated(total: dict[int, Counter]) -> int:
    """How many people a combined figure says anything about."""
    return sum(any(values.values()) for values in total.values())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PERSPECTIVES), min_size=30, max_size=30), EVENTS)
def test_no_two_figures_of_any_two_releases_differ_by_fewer_than_five_people(seats, events):
    statement = _lived(seats, events)
    every = figures(statement)
    for one in every:
        for other in every:
            assert isolated(_added([one, other], [1, -1])) not in range(1, FLOOR)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PERSPECTIVES), min_size=30, max_size=30), EVENTS, st.data())
def test_no_sum_and_difference_of_any_figures_isolates_fewer_than_five_people(seats, events, data):
    every = figures(_lived(seats, events))
    size = len(every)
    for _ in range(10):
        weights = data.draw(st.lists(st.integers(-2, 2), min_size=size, max_size=size))
        assert isolated(_added(every, weights)) not in range(1, FLOOR)


def _lived(seats, events) -> Statement:
    statement = Statement(seats)
    for person, value in events:
        statement.answer(person, value)
    statement.close()
    return statement
