"""The method of equal shares: every voter gets the same money, and supporters buy projects together."""

import heapq
from fractions import Fraction
from typing import Literal

from propolis.methods.budgets.election import Election
from propolis.methods.budgets.purses import Purses

Utility = Literal["cost", "cardinality"]
NEAR = 1e-9  # relative; prices nearer than this are compared without rounding


def equal_shares(election: Election, share: Fraction, utility: Utility = "cost") -> Purses:
    """Buy, again and again, the project that gives its supporters most for what they pay, until none can be paid for.

    share: what each voter may spend. utility: what a project is worth to a supporter: its cost, or one.
    Returns the purses at the end, with every purchase. A tie goes to the project whose id comes first as text.
    Source: Peters, Pierczyński, Skowron 2021, Proportional participatory budgeting with additive utilities.
    """
    purses = Purses(election, share)
    queue = _first_queue(election, purses, utility)
    while queue:
        best = _cheapest(queue, purses, utility)
        if best is None:
            break
        project, price = best
        purses.buy(project, price)
    return purses


def _first_queue(election: Election, purses: Purses, utility: Utility) -> list[tuple[float, int]]:
    """Take what costs nothing, and queue the rest by rate: with the same money, all who pay, pay the same."""
    queue = []
    for place, approvals in enumerate(election.approvals):
        if approvals and election.projects[place].cost == 0:
            purses.buy(place, 0.0)
        elif approvals and (price := purses.costs[place] / approvals) <= float(purses.share) * (1 + NEAR):
            queue.append((price / _worth(purses, place, utility), place))
    heapq.heapify(queue)
    return queue


def _cheapest(queue: list[tuple[float, int]], purses: Purses, utility: Utility) -> tuple[int, float] | None:
    """Take the project with the lowest rate off the queue. Rates only rise, so an old one is a bound on the new one."""
    fresh: list[tuple[float, int, float]] = []
    while queue and (not fresh or queue[0][0] <= min(fresh)[0] * (1 + NEAR)):
        _, project = heapq.heappop(queue)
        price = purses.price(project)
        if price != float("inf"):
            fresh.append((price / _worth(purses, project, utility), project, price))
    if not fresh:
        return None
    lowest = min(fresh)[0]
    near = [entry for entry in fresh if entry[0] <= lowest * (1 + NEAR)]
    _, project, price = near[0] if len(near) == 1 else _exactly_cheapest(near, purses, utility)
    for rate, other, _ in fresh:
        if other != project:
            heapq.heappush(queue, (rate, other))
    return project, price


def _worth(purses: Purses, project: int, utility: Utility) -> float:
    return purses.costs[project] if utility == "cost" else 1.0


def _exactly_cheapest(
    near: list[tuple[float, int, float]], purses: Purses, utility: Utility
) -> tuple[float, int, float]:
    def exact(entry: tuple[float, int, float]) -> tuple[Fraction, int]:
        _, project, price = entry
        worth = purses.election.projects[project].cost if utility == "cost" else Fraction(1)
        return purses.exact_price(project, price) / worth, project

    return min(near, key=exact)
