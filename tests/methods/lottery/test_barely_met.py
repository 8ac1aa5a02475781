"""Targets that whole panels can barely meet: the relaxation promises more than can be kept, and the long way is exact.

The truth comes from listing every panel and making the chances leximin over all of them, level by level.
"""

from itertools import count

import highspy
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from propolis.methods.lottery import Pool, fair_lottery
from propolis.methods.lottery.staged import staged
from tests.methods.lottery.pools import a_pool, every_panel


def highest(panels: np.ndarray, sizes: np.ndarray, floors: np.ndarray, raised: list[int]) -> float:
    """How high the chances of some kinds can be together, when the others have at least their floors."""
    problem = highspy.Highs()
    problem.setOptionValue("output_flag", False)
    problem.addVar(0, 1)
    for _ in panels:
        problem.addVar(0, 1)
    everyone = np.arange(1, len(panels) + 1, dtype=np.int32)
    problem.addRow(1, 1, len(panels), everyone, np.ones(len(panels)))
    for kind, size in enumerate(sizes):
        floor = 0.0 if kind in raised else floors[kind] * size - 1e-9
        columns, values = np.append(everyone, 0).astype(np.int32), np.append(panels[:, kind], -size * (kind in raised))
        problem.addRow(floor, highspy.kHighsInf, len(columns), columns, values)
    problem.changeColCost(0, 1.0)
    problem.changeObjectiveSense(highspy.ObjSense.kMaximize)
    problem.run()
    return problem.getObjectiveValue()


def leximin_over_all(pool: Pool) -> np.ndarray:
    """The leximin chances, found by trying for every kind at each level whether it could be higher."""
    panels, sizes = every_panel(pool), pool.sizes
    floors, free = np.zeros(len(sizes)), set(range(len(sizes)))
    while free:
        level = highest(panels, sizes, floors, sorted(free))
        for kind in free:
            floors[kind] = level
        stuck = {kind for kind in free if highest(panels, sizes, floors, [kind]) <= level + 1e-6}
        assert stuck
        free -= stuck
    return floors


def test_a_ring_of_five_comes_out_as_by_hand():
    assert fair_lottery(the_odd_cycle()).chances == pytest.approx([0.4] * 5 + [1.0], abs=1e-6)


@pytest.mark.parametrize("rule", ["leximin", "maximin"])
def test_a_pool_whose_relaxation_promises_too_much_takes_the_long_way(rule):
    pool = the_odd_cycle()
    lottery = fair_lottery(pool, rule)
    assert lottery.is_staged
    assert lottery.is_exact
    assert lottery.minimum == pytest.approx(leximin_over_all(pool).min(), abs=1e-6)


def the_odd_cycle() -> Pool:
    """Three of six are drawn: five sit in a ring, where of two neighbours one may come, and one stands apart.

    With halves everyone has a half. Whole panels hold two of the ring at most, and so always the one apart.
    """
    ring = {}
    for person in range(5):
        features = ["-"] * 5
        features[person] = features[(person + 1) % 5] = "shared"
        ring[tuple(features)] = 1
    ring[("-",) * 5] = 1
    return a_pool(ring, {(place, "shared"): (0, 1) for place in range(5)} | {(0, "-"): (0, 9)}, 3)


def test_a_search_that_brings_nothing_more_ends():
    """A pool in which rounding alone made each round look a little better, for ever."""
    sizes = {"bxp": 1, "axq": 2, "ayq": 2, "azp": 1, "bzq": 1, "bzp": 1}
    bounds = {(0, "a"): (2, 2), (2, "q"): (2, 2)}
    bounds |= dict.fromkeys([(0, "b"), (1, "x"), (1, "y"), (1, "z"), (2, "p")], (1, 1))
    rounds = count()
    lottery = fair_lottery(a_pool({tuple(kind): size for kind, size in sizes.items()}, bounds, 3),
                           go_on=lambda _: next(rounds) < 500)  # fmt: skip
    assert lottery.is_exact
    assert lottery.chances == pytest.approx([0, 0.5, 0.5, 0, 0, 1], abs=1e-6)


FEATURES = [(0, "a"), (0, "b"), (1, "x"), (1, "y"), (1, "z"), (2, "p"), (2, "q")]
KINDS = some.tuples(some.sampled_from("ab"), some.sampled_from("xyz"), some.sampled_from("pq"))


@some.composite
def tight_pools(draw) -> Pool:
    """Small pools whose targets lie close around one panel, so that few others keep them."""
    sizes = draw(some.dictionaries(KINDS, some.integers(1, 2), min_size=3, max_size=7))
    everyone = [kind for kind, size in sizes.items() for _ in range(size)]
    panel = draw(some.permutations(everyone))[: draw(some.integers(2, 4))]
    counts = {feature: sum(kind[feature[0]] == feature[1] for kind in panel) for feature in FEATURES}
    room = some.tuples(some.integers(0, 1), some.integers(0, 1))
    bounds = {
        feature: (max(0, count - less), count + more)
        for feature, count in counts.items()
        for less, more in [draw(room)]
    }
    return a_pool(sizes, bounds, len(panel))


@settings(max_examples=60, deadline=None)
@given(tight_pools())
def test_the_chances_are_leximin_over_every_panel(pool):
    lottery = fair_lottery(pool)
    assert lottery.is_exact
    assert np.sort(lottery.chances) == pytest.approx(np.sort(leximin_over_all(pool)), abs=1e-5)


@settings(max_examples=30, deadline=None)
@given(tight_pools())
def test_the_long_way_ends_where_the_short_way_does(pool):
    first = every_panel(pool)[:1]
    result = staged(pool.rules, pool.sizes, first, levels=None, seed=0, go_on=lambda _: True)
    assert result.is_exact
    chances = result.weights @ result.panels / pool.sizes
    assert np.sort(chances) == pytest.approx(np.sort(leximin_over_all(pool)), abs=1e-5)
