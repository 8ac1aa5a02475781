"""What always holds, tried on many small votes."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from propolis.methods.budgets import Project, elect, reasons, share_budget, spending
from tests.methods.budgets.exact import equal_shares_exactly

NAMES = "abcdef"
COSTS = some.integers(1, 12).map(Fraction) | some.fractions(min_value=Fraction(1, 3), max_value=9, max_denominator=6)
VOTES = some.lists(some.sets(some.sampled_from(NAMES), max_size=4), min_size=1, max_size=9)


@some.composite
def elections(draw):
    projects = [Project(name, draw(COSTS)) for name in NAMES]
    votes = {str(number): sorted(approved) for number, approved in enumerate(draw(VOTES))}
    return Fraction(draw(some.integers(0, 40))), projects, votes


def ids(sharing):
    return [sharing.election.projects[place].id for place in sharing.chosen]


@settings(max_examples=300, deadline=None)
@given(elections(), some.sampled_from(["cost", "cardinality"]))
def test_it_buys_what_plain_fractions_buy_ties_and_all(drawn, utility):
    budget, projects, votes = drawn
    sharing = share_budget(elect(*drawn), utility=utility, completion="none")
    bought, paid = equal_shares_exactly(projects, votes, budget / len(votes), utility)
    assert ids(sharing) == bought
    for voter, amounts in paid.items():
        assert spending(sharing, voter) == pytest.approx({name: float(amount) for name, amount in amounts.items()})


@settings(max_examples=150, deadline=None)
@given(elections(), some.sampled_from(["none", "whole-number", "add1", "greedy"]))
def test_the_budget_is_never_overspent(drawn, completion):
    sharing = share_budget(elect(*drawn), completion=completion)
    assert sharing.spent <= drawn[0]


@settings(max_examples=100, deadline=None)
@given(elections())
def test_nobody_pays_more_than_their_share_and_every_project_is_paid_in_full(drawn):
    budget, projects, votes = drawn
    sharing = share_budget(elect(*drawn), completion="none")
    each = [spending(sharing, voter) for voter in votes]
    assert all(sum(paid.values()) <= budget / len(votes) + Fraction(1, 10**9) for paid in each)
    for name in ids(sharing):
        cost = next(project.cost for project in projects if project.id == name)
        assert sum(paid.get(name, 0) for paid in each) == pytest.approx(float(cost))


@settings(max_examples=60, deadline=None)
@given(elections(), some.randoms())
def test_the_order_of_ballots_and_projects_changes_nothing(drawn, chance):
    budget, projects, votes = drawn
    shuffled = list(votes.items())
    chance.shuffle(shuffled)
    other = share_budget(elect(budget, projects[::-1], dict(shuffled)))
    assert sorted(ids(share_budget(elect(*drawn)))) == sorted(ids(other))


@settings(max_examples=100, deadline=None)
@given(elections())
def test_a_refused_project_lacks_what_its_reason_says(drawn):
    sharing = share_budget(elect(*drawn), completion="none")
    for name, reason in reasons(sharing).items():
        if reason.code == "supporters-lack":
            assert name not in ids(sharing)
            assert reason.lacked > 0
            assert reason.money + reason.lacked == pytest.approx(float(reason.cost))


@given(some.integers(1, 20), some.integers(1, 20))
def test_a_group_that_could_pay_for_its_project_alone_gets_something(inside, outside):
    votes = {f"in{one}": ["a"] for one in range(inside)} | {f"out{one}": ["b"] for one in range(outside)}
    budget = Fraction(100)
    cost = budget * inside / (inside + outside)
    assert "a" in ids(share_budget(elect(budget, [Project("a", cost), Project("b", budget)], votes), completion="none"))
