"""Money left over is shared out one unit at a time, and long stretches where nothing changes are passed over."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from propolis.methods.budgets import Project, elect, reasons, share_budget
from propolis.methods.budgets.equal_shares import equal_shares
from propolis.methods.budgets.horizon import horizon

UTILITIES = some.sampled_from(["cost", "cardinality"])
NAMES = "abcdef"


@some.composite
def elections(draw):
    """Few people with much money, so that there is much to pass over."""
    costs = some.integers(0, 4000).map(Fraction)
    votes = draw(some.lists(some.sets(some.sampled_from(NAMES), max_size=4), min_size=1, max_size=7))
    projects = [Project(name, draw(costs)) for name in NAMES]
    return elect(Fraction(draw(some.integers(0, 6000))), projects, {str(n): sorted(v) for n, v in enumerate(votes)})


@settings(max_examples=200, deadline=None)
@given(elections(), UTILITIES)
def test_nothing_changes_within_the_horizon(election, utility):
    share = Fraction(election.budget, election.number_of_voters)
    then = equal_shares(election, share, utility)
    far = horizon(then, utility)
    for units in {1, far // 3, far // 2, far} if far else ():
        assert equal_shares(election, share + units, utility).bought == then.bought


@settings(max_examples=40, deadline=None)
@given(elections(), UTILITIES, some.sampled_from(["whole-number", "add1"]))
def test_passing_over_ends_where_single_steps_end(election, utility, completion):
    passed = share_budget(election, utility=utility, completion=completion)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("propolis.methods.budgets.completion.PATIENCE", 10**9)
        stepped = share_budget(election, utility=utility, completion=completion)
    assert passed.chosen == stepped.chosen
    assert passed.purses.share == stepped.purses.share


@pytest.mark.parametrize("budget", [10**6, 10**9])
@pytest.mark.parametrize("completion", ["whole-number", "add1"])
def test_three_people_with_very_much_money_are_done_at_once(budget, completion):
    costs = {"a": budget * 9 // 10, "b": budget // 2, "c": budget // 3, "d": 7}
    projects = [Project(name, Fraction(cost)) for name, cost in costs.items()]
    election = elect(Fraction(budget), projects, {"x": ["a", "d"], "y": ["a", "b"], "z": ["b", "c"]})
    runs = []
    sharing = share_budget(election, completion=completion, tell=runs.append)
    assert [projects[place].id for place in sharing.chosen] == ["b", "d"]
    # one unit more, and x and y could pay for a, and z for c: more than there is
    assert floor(sharing.purses.share) == budget * 45 // 100 - 1
    assert len(runs) < 5000


def test_what_costs_nothing_is_taken_when_somebody_wants_it():
    projects = [Project("asked for", Fraction(0)), Project("nobody asked", Fraction(0)), Project("tea", Fraction(10))]
    sharing = share_budget(elect(Fraction(10), projects, {"x": ["asked for", "tea"], "y": ["tea"]}))
    assert {name: reason.code for name, reason in reasons(sharing).items()} == {
        "asked for": "costs-nothing",
        "nobody asked": "no-supporters",
        "tea": "paid-by-supporters",
    }
