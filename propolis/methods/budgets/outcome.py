"""Shares a budget by a rule and, where money is left, by a way of completing it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from propolis.methods.budgets.completion import Tell, add1, whole_number
from propolis.methods.budgets.election import Election
from propolis.methods.budgets.equal_shares import Utility, equal_shares
from propolis.methods.budgets.purses import Purses

Rule = Literal["equal-shares", "greedy"]
Completion = Literal["none", "whole-number", "add1", "greedy"]


@dataclass(frozen=True)
class Sharing:
    """Which projects are paid for, in the order they were chosen.

    purses: the run of equal shares behind it, if any. added: those that greedy filling chose from what was left.
    """

    election: Election
    rule: Rule
    utility: Utility
    completion: Completion
    chosen: tuple[int, ...]
    purses: Purses | None
    added: tuple[int, ...] = ()

    @property
    def spent(self) -> Fraction:
        return self.election.cost(self.chosen)


def share_budget(
    election: Election,
    rule: Rule = "equal-shares",
    *,
    utility: Utility = "cost",
    completion: Completion = "whole-number",
    tell: Tell = lambda runs: None,
) -> Sharing:
    """Say which projects a budget pays for, so that every voter has an equal say in how it is spent.

    completion: what happens with money left over. whole-number gives every voter whole units of money, one more at a
    time, and stops before overspending; add1 does so from the exact share and stops when nothing else fits.
    tell: told how many runs are done. Source: Peters et al. 2021 for the rule; equalshares.net for the completions.
    """
    if rule == "greedy":
        return Sharing(election, rule, utility, "none", greedy(election, ()), None)
    purses = _completed(election, utility, completion, tell)
    bought = purses.bought
    chosen = greedy(election, bought) if completion == "greedy" else bought
    return Sharing(election, rule, utility, completion, chosen, purses, chosen[len(bought) :])


def greedy(election: Election, chosen: tuple[int, ...]) -> tuple[int, ...]:
    """Add the project with most approvals that the money left can pay for, again and again; ties to the first id."""
    left = election.budget - election.cost(chosen)
    found = list(chosen)
    for place in sorted(range(len(election.projects)), key=lambda place: (-election.approvals[place], place)):
        cost = election.projects[place].cost
        if place not in chosen and election.approvals[place] and cost <= left:
            found.append(place)
            left -= cost
    return tuple(found)


def _completed(election: Election, utility: Utility, completion: Completion, tell: Tell) -> Purses:
    if completion == "whole-number":
        return whole_number(election, utility, tell)
    if completion == "add1":
        return add1(election, utility, tell)
    return equal_shares(election, Fraction(election.budget, election.number_of_voters), utility)
