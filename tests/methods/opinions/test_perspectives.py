"""How far groups follow perspectives, from not at all to the same thing."""

import numpy as np
import pytest

from propolis.methods.opinions import follow


def people(**groups):
    """Membership and perspectives from counts by group: staff=(40, 5) is 40 staff in the first group, 5 in the next."""
    membership = np.concatenate([np.repeat(np.arange(len(counts)), counts) for counts in groups.values()])
    return membership, np.repeat(list(groups), [sum(counts) for counts in groups.values()])


@pytest.mark.parametrize(
    ("groups", "follows"),
    [
        ({"staff": (40, 0), "lived": (0, 40)}, "closely"),
        ({"staff": (35, 5), "lived": (5, 35)}, "closely"),
        ({"staff": (28, 12), "lived": (14, 26)}, "partly"),
        ({"staff": (20, 20), "lived": (21, 19)}, "hardly"),
        ({"staff": (4, 0), "lived": (30, 30)}, "not-known"),
        ({"staff": (3, 0), "carer": (3, 0), "lived": (0, 30)}, "closely"),
        ({"staff": (20, 20)}, "not-known"),
        ({"": (20, 0), "lived": (0, 20)}, "not-known"),
    ],
)
def test_groups_follow_perspectives(groups, follows):
    assert follow(*people(**groups)).follows == follows


def test_the_same_thing_is_one_and_chance_is_about_nothing():
    assert follow(*people(staff=(50, 0), lived=(0, 50))).strength == pytest.approx(1.0)
    chance = np.random.default_rng(2)
    found = [follow(chance.integers(0, 2, 60), chance.choice(["staff", "lived", "carer"], 60)) for _ in range(50)]
    assert np.mean([one.strength for one in found]) < 0.1


def test_who_is_in_no_group_or_gives_no_perspective_is_not_counted():
    membership, perspectives = people(staff=(30, 0), lived=(0, 30))
    membership[:5] = -1
    perspectives[5:10] = ""
    assert follow(membership, perspectives).people == 50
