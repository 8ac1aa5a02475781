"""Groups are as close together as the best of many starts would make them, and few people are not worse off."""

import numpy as np
import pytest

from propolis.methods.opinions import opinion_map
from propolis.methods.opinions.grouping import Crowd, _named, _settled, cut, group
from propolis.methods.opinions.positions import on_grid
from tests.methods.opinions.conversations import NAMES, conversation

STARTS = 50


def best_of_many(steps, number, seed=7):
    """The least spread of fifty starts, each from people drawn alike."""
    chance = np.random.default_rng(seed)
    everyone = Crowd(steps.astype(float), np.ones(len(steps)))
    starts = [everyone.middles[chance.choice(len(steps), number, replace=False)] for _ in range(STARTS)]
    return min(_named(everyone, *_settled(everyone, start)).spread for start in starts)


@pytest.mark.parametrize("name", NAMES)
def test_the_spread_is_within_three_in_a_thousand_of_the_best_of_fifty_starts(name):
    talk = conversation(name)
    found = opinion_map(talk.answers, talk.is_live)
    steps = on_grid(found.places[found.membership >= 0]).steps
    squares = cut(steps, 5)
    for number in (2, 3, 4, 5):
        assert group(steps, squares, number).spread <= 1.003 * best_of_many(steps, number)


def test_among_many_people_the_fine_cut_leads_to_the_same_groups():
    chance = np.random.default_rng(5)
    middles = np.array([[0, 0], [4000, 0], [0, 4000]])
    steps = (middles[chance.integers(0, 3, 30_000)] + chance.normal(0, 500, (30_000, 2))).astype(int)
    found = group(steps, cut(steps, 3), 3)
    for middle in middles:
        assert np.hypot(*(found.centres - middle).T).min() < 40
    assert found.spread <= 1.003 * best_of_many(steps, 3)


def test_fewer_places_than_groups_is_no_grouping():
    steps = np.array([[0, 0]] * 9 + [[5, 5]] * 9)
    squares = cut(steps, 3)
    assert group(steps, squares, 2).sizes.tolist() == [9, 9]
    assert group(steps, squares, 3) is None
