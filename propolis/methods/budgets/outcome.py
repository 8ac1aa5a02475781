"""Shares a budget by a rule and, where money is left, by a way of completing it."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from propolis.methods.budgets.election import Election
from propolis.methods.budgets.equal_shares import Utility, equal_shares
from propolis.methods.budgets.purses import Purses

Rule = Literal["equal-shares", "greedy"]
Completion = Literal["none", "whole-number", "add1", "greedy"]
Tell = Callable[[int], object]


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
    bought = tuple(purchase.project for purchase in purses.purchases)
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
    share = Fraction(election.budget, election.number_of_voters)
    if completion == "whole-number":
        return _raised(election, utility, Fraction(int(share)), is_enough=lambda purses: False, tell=tell)
    if completion == "add1":
        return _raised(election, utility, share, is_enough=_is_exhaustive, tell=tell)
    return equal_shares(election, share, utility)


def _raised(
    election: Election, utility: Utility, share: Fraction, *, is_enough: Callable[[Purses], bool], tell: Tell
) -> Purses:
    """Give every voter one unit of money more, and again, and stop before the budget is overspent."""
    best = equal_shares(election, share, utility)
    runs = 1
    while not (is_enough(best) or _has_everything(best)):
        share += 1
        more = equal_shares(election, share, utility)
        if _cost(more) > election.budget:
            return best
        best = more
        tell(runs := runs + 1)
    return best


def _cost(purses: Purses) -> Fraction:
    return purses.election.cost([purchase.project for purchase in purses.purchases])


def _has_everything(purses: Purses) -> bool:
    """Whether everything that anybody wants is bought: more money would change nothing."""
    bought = {purchase.project for purchase in purses.purchases}
    return all(place in bought or not approvals for place, approvals in enumerate(purses.election.approvals))


def _is_exhaustive(purses: Purses) -> bool:
    """Whether what is left of the budget pays for no other project."""
    bought = {purchase.project for purchase in purses.purchases}
    left = purses.election.budget - _cost(purses)
    return all(place in bought or project.cost > left for place, project in enumerate(purses.election.projects))
