"""The pools whose fairest chances are known."""

import numpy as np
import pytest

from propolis.methods.lottery import fair_lottery
from tests.methods.lottery.pools import NAMES, by_person, the_pool


@pytest.mark.parametrize("name", NAMES)
def test_leximin_gives_everyone_the_chance_of_the_reference(name):
    pool, expected = the_pool(name)
    lottery = fair_lottery(pool)
    chances = by_person(pool, lottery.chances)
    found = [chances[str(row)] for row in range(1, len(chances) + 1)]
    assert lottery.is_exact
    assert lottery.minimum == pytest.approx(expected["maximin_min_probability"], abs=1e-6)
    assert np.abs(np.array(found) - expected["leximin_probability"]).max() <= 1e-4


@pytest.mark.parametrize("name", NAMES)
def test_maximin_reaches_the_smallest_chance_of_the_reference(name):
    pool, expected = the_pool(name)
    lottery = fair_lottery(pool, "maximin")
    assert lottery.is_exact
    assert lottery.minimum == pytest.approx(expected["maximin_min_probability"], abs=1e-6)


@pytest.mark.parametrize("name", ["sf_fixture_22", "syn_sfc_44"])
def test_every_panel_in_use_keeps_the_targets(name):
    pool, _ = the_pool(name)
    lottery = fair_lottery(pool)
    assert pool.rules.are_kept_by(lottery.panels).all()
    assert lottery.weights.sum() == pytest.approx(1)
    assert (lottery.weights > 0).all()


def test_the_chances_do_not_depend_on_the_seed_of_the_search():
    pool, _ = the_pool("opendlp_monitor_30")
    one, other = (fair_lottery(pool, seed=seed).chances for seed in (1, 2))
    assert one == pytest.approx(other, abs=1e-6)


def test_people_who_are_alike_have_the_same_chance():
    pool, _ = the_pool("example_small_20")
    assert len(pool.people) == 3
    assert sum(map(len, pool.people)) == 200
