"""Why each project was paid for, or was not."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from propolis.methods.budgets.outcome import Sharing

Code = Literal[
    "paid-by-supporters", "costs-nothing", "most-approvals", "no-supporters", "supporters-lack", "does-not-fit"
]


@dataclass(frozen=True)
class Reason:
    """What happened to one project, in numbers.

    price: what each supporter paid who could; paid_less: how many had less and paid all they had left.
    money: what its supporters have left together; lacked: what they still lack of its cost, or the budget lacks.
    """

    code: Code
    cost: Fraction
    supporters: int
    price: float = 0.0
    paid_less: int = 0
    money: float = 0.0
    lacked: float = 0.0


def reasons(sharing: Sharing) -> dict[str, Reason]:
    """A reason for every project, by id."""
    return {project.id: _reason(sharing, place) for place, project in enumerate(sharing.election.projects)}


def spending(sharing: Sharing, voter: str) -> dict[str, float]:
    """What one voter paid for each project, in money. voter: their id. Raises KeyError for someone who did not vote."""
    election = sharing.election
    ballot = election.voters[voter]
    paid = {}
    for purchase in sharing.purses.purchases if sharing.purses else ():
        at = np.flatnonzero(election.supporters[purchase.project] == ballot)
        if len(at) and purchase.paid[at[0]] > 0:
            paid[election.projects[purchase.project].id] = float(purchase.paid[at[0]])
    return paid


def _reason(sharing: Sharing, place: int) -> Reason:
    election, purses = sharing.election, sharing.purses
    cost, supporters = election.projects[place].cost, election.approvals[place]
    left = election.budget - sharing.spent
    if place in sharing.chosen:
        return _why_paid(sharing, place, cost, supporters)
    if not supporters:
        return Reason("no-supporters", cost, 0)
    if purses is None or sharing.completion == "greedy":
        return Reason("does-not-fit", cost, supporters, money=float(left), lacked=float(cost - left))
    money = purses.left(place)
    return Reason("supporters-lack", cost, supporters, money=money, lacked=float(cost) - money)


def _why_paid(sharing: Sharing, place: int, cost: Fraction, supporters: int) -> Reason:
    if cost == 0:
        return Reason("costs-nothing", cost, supporters)
    purses = sharing.purses
    if purses is None or place in sharing.added:
        return Reason("most-approvals", cost, supporters)
    purchase = next(one for one in purses.purchases if one.project == place)
    less = purchase.paid < purchase.price * (1 - 1e-9)
    paid_less = int(sharing.election.counts[sharing.election.supporters[place]][less].sum())
    return Reason("paid-by-supporters", cost, supporters, price=purchase.price, paid_less=paid_less)
