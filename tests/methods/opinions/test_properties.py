"""What holds of every map: the order and the sharing out of answers change nothing, and small numbers stay small."""

from dataclasses import replace
from functools import partial, reduce
from operator import add

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from propolis.methods.opinions import answers as answers_module
from propolis.methods.opinions import collect, opinion_map, stability
from propolis.methods.opinions.answers import Part
from propolis.methods.opinions.components import components
from propolis.methods.opinions.stability import adjusted_rand, only
from propolis.methods.opinions.sums import in_turn, tally, total
from tests.methods.opinions.conversations import conversation as real
from tests.methods.opinions.made import conversation, rows


def split(answers, people):
    """The same answers in parts of so many people."""
    found = []
    for part in answers.parts:
        for first in range(0, part.people, people):
            chosen = np.zeros(part.people, dtype=bool)
            chosen[first : first + people] = True
            found.append(part.of(chosen))
    return replace(answers, parts=tuple(found))


def same(one, other):
    assert one.membership.tolist() == other.membership.tolist()
    assert np.array_equal(one.components.weights, other.components.weights)
    assert np.array_equal(one.places, other.places)
    assert np.array_equal(one.groups.seen, other.groups.seen)
    assert one.silhouettes == other.silhouettes
    assert one.common_ground == other.common_ground
    assert one.represented_by == other.represented_by


@settings(max_examples=25, deadline=None)
@given(some.randoms(use_true_random=False), some.integers(0, 50))
def test_the_order_of_rows_changes_not_one_bit(chance, seed):
    who, what, said = rows(seed=seed, people=60, statements=12)
    order = np.array(chance.sample(range(len(who)), len(who)))
    same(opinion_map(collect(who, what, said)), opinion_map(collect(who[order], what[order], said[order])))


@pytest.mark.parametrize("people", [1, 7, 50, 1000])
@pytest.mark.parametrize("pays", [0, 1e12], ids=["search", "pairs"])
def test_sharing_people_out_changes_not_one_bit(monkeypatch, people, pays):
    monkeypatch.setattr("propolis.methods.opinions.components.PAIRS_PAY_BELOW", pays)
    answers = conversation(people=300, statements=40, groups=3)
    same(opinion_map(answers), opinion_map(split(answers, people)))


@pytest.mark.parametrize("name", ["15-per-hour-seattle", "brexit-consensus"])
def test_shuffled_rows_of_a_real_conversation_give_the_same_groups(name):
    talk = real(name)
    part = talk.answers.parts[0]
    who = np.repeat(talk.answers.participants, part.counts)
    what = talk.answers.statements[part.statements]
    whole = opinion_map(talk.answers, talk.is_live)
    for seed in range(20):
        order = np.random.default_rng(seed).permutation(len(who))
        again = collect(who[order], what[order], part.answers[order], talk.answers.statements)
        same(whole, opinion_map(again, talk.is_live))


def test_parts_are_cut_between_people_and_hold_everything(monkeypatch):
    monkeypatch.setattr(answers_module, "ANSWERS_IN_A_PART", 64)
    answers = conversation(people=50, statements=20)
    assert len(answers.parts) > 5
    assert sum(part.people for part in answers.parts) == 50
    assert answers.number == len(rows(people=50, statements=20)[0])


def test_taking_somebody_out_is_an_exact_subtraction():
    answers = conversation(people=40, statements=15)
    gone = np.arange(40) == 11
    count = partial(tally, statements=15)
    everyone, rest, one = (
        total(map(count, part_of.parts)) for part_of in (answers, only(answers, ~gone), only(answers, gone))
    )
    left = everyone - one
    for field in ("agreed", "disagreed", "seen"):
        assert np.array_equal(getattr(left, field), getattr(rest, field))


def test_the_search_finds_what_a_dense_solution_finds(monkeypatch):
    monkeypatch.setattr("propolis.methods.opinions.components.PAIRS_PAY_BELOW", 0)
    answers = conversation(people=400, statements=60, groups=3)
    means = total(map(partial(tally, statements=60), answers.parts)).means
    table = np.zeros((400, 60))
    part = reduce(add, [[one] for one in answers.parts])[0]
    table[np.repeat(np.arange(400), part.counts), part.statements] = part.answers - means[part.statements]
    values, vectors = np.linalg.eigh(table.T @ table)
    found = components(answers.parts, means, in_turn)
    assert found.values == pytest.approx(values[::-1][:2], rel=1e-10)
    assert 1 - np.abs((found.weights * vectors.T[::-1][:2]).sum(axis=1)).max() < 1e-10


def test_groups_that_are_there_are_found_and_hold_when_others_are_asked():
    answers = conversation(people=240, statements=30, groups=3, seed=4)
    found = opinion_map(answers)
    assert len(found.sizes) == 3
    assert stability(answers, found) > 0.95


def test_where_nobody_thinks_alike_the_groups_do_not_hold():
    chance = np.random.default_rng(3)
    who, what = np.nonzero(np.ones((120, 40)))
    answers = collect(who, what, chance.integers(-1, 2, len(who)))
    assert stability(answers, opinion_map(answers)) < 0.5


@pytest.mark.parametrize("people", range(1, 7))
def test_under_seven_people_there_is_no_map(people):
    found = opinion_map(conversation(people=people, statements=10, answered=1))
    assert found.why == "too-few-people"
    assert (found.membership == -1).all()
    assert not found.represented_by and not found.common_ground and not found.divisive


def test_no_group_has_fewer_than_five_people():
    who, what = np.nonzero(np.ones((40, 20)))
    said = np.where(who < 3, -1, 1)  # three people against everybody else
    found = opinion_map(collect(who, what, said))
    assert found.sizes.min() >= 5
    assert found.why == "groups-too-small" or not found.has_groups


@pytest.mark.parametrize("said", [1, 0, -1])
def test_when_all_say_the_same_there_are_no_groups(said):
    who, what = np.nonzero(np.ones((30, 10)))
    found = opinion_map(collect(who, what, np.full(len(who), said)))
    assert found.why == "no-differences"
    assert len(found.common_ground) == (0 if said == 0 else 10)


def test_a_statement_one_group_never_saw_is_never_common_ground():
    who, what, said = rows(people=200, statements=20, seed=2, answered=1)
    first = opinion_map(collect(who, what, said))
    members = first.participants[first.membership == 0][:100]
    everyone = collect(
        np.concatenate([who, members]), np.concatenate([what, np.full(len(members), 20)]),
        np.concatenate([said, np.ones(len(members), dtype=int)]),
    )  # fmt: skip
    found = opinion_map(everyone)
    assert 20 not in [one.statement for one in found.common_ground]
    assert 20 not in [one.statement for one in found.divisive]


def test_statements_taken_out_change_no_place():
    answers = conversation(people=80, statements=20)
    is_live = np.arange(20) != 5
    without = collect(*(column[rows(people=80, statements=20)[1] != 5] for column in rows(people=80, statements=20)))
    assert np.allclose(opinion_map(answers, is_live).places, opinion_map(without).places)


def test_text_ids_work_as_numbers_do():
    who, what, said = rows(people=60, statements=12)
    numbers = opinion_map(collect(who, what, said))
    people, statements = np.array([f"p{one:03}" for one in who]), np.array([f"s{one:02}" for one in what])
    texts = opinion_map(collect(people, statements, said))
    assert texts.membership.tolist() == numbers.membership.tolist()


def test_the_rand_index_is_one_for_the_same_groups_by_other_names():
    assert adjusted_rand(np.array([0, 0, 1, 1, 2]), np.array([1, 1, 0, 0, 2])) == 1
    assert abs(adjusted_rand(np.arange(1000) % 2, np.random.default_rng(1).integers(0, 2, 1000))) < 0.02


def test_a_part_keeps_only_whom_it_should():
    part = Part(np.array([0, 2, 3]), np.array([2, 6, 4]))  # agrees with 0, disagrees with 2; passes on 1
    assert part.of(np.array([False, True])).statements.tolist() == [1]
    assert part.only(np.array([True, False, True])).statements.tolist() == [0, 1]
