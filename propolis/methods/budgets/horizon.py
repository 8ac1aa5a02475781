"""How far every share can grow before anything is bought differently.

While the same voters pay in full for the same projects, prices and money are straight lines in the share. A voter with
money left gains at least what every share gains, and a price never rises. So it is enough to ask where the first two
lines meet: a project that could not be paid for and now can, one that becomes cheaper than the one bought, or a voter
who paid all they had and now can pay in full.
"""

from dataclasses import dataclass
from math import inf

import numpy as np

from propolis.methods.budgets.equal_shares import Utility
from propolis.methods.budgets.purses import TINY, Purses

CAREFUL = 1e-9  # relative; how far we stay below what floats say


@dataclass(frozen=True)
class Line:
    """The price of a project, and by how much it changes for each unit of money that every share grows by."""

    price: float
    slope: float
    poor: np.ndarray


def horizon(purses: Purses, utility: Utility) -> int:
    """By how many whole units every share can grow while the very same purchases are made in the same order.

    purses: as they are when nothing more can be bought. Returns a number that may be too small, never too large.
    """
    then = Purses(purses.election, purses.share)
    slopes = np.ones(len(then.money))
    could_win = [place for place, approvals in enumerate(purses.election.approvals) if approvals and then.costs[place]]
    farthest = inf
    for purchase in purses.purchases:
        bought = purchase.project
        if then.costs[bought]:
            lines = {place: _line(then, place, slopes) for place in could_win}
            farthest = min([farthest, _unlocked(then, lines, slopes), _overtaken(then, lines, bought, utility)])
            line = lines[bought]
            assert line is not None, "a project that was bought could be paid for"
            farthest = min(farthest, _enriched(then, bought, line, slopes))
            could_win = [place for place in could_win if lines[place] and place != bought]
            _move(then, bought, line, slopes)
        then.buy(bought, purchase.price)
    farthest = min(farthest, _unlocked(then, dict.fromkeys(could_win), slopes))
    return max(0, int(farthest * (1 - CAREFUL)) - 1) if farthest < inf else 0


def _line(purses: Purses, project: int, slopes: np.ndarray) -> Line | None:
    """None where the project cannot be paid for."""
    price = purses.price(project)
    if price == inf:
        return None
    ballots, voters = purses.election.supporters[project], purses.election.backing[project]
    poor = purses.money[ballots] <= price * (1 + TINY)
    rich = voters[~poor].sum()
    return Line(price, -float(slopes[ballots[poor]] @ voters[poor]) / rich if rich else -inf, poor)


def _unlocked(purses: Purses, lines: dict[int, Line | None], slopes: np.ndarray) -> float:
    """When the first project that cannot be paid for can be."""
    when = inf
    for project, line in lines.items():
        if line is None:
            ballots, voters = purses.election.supporters[project], purses.election.backing[project]
            lacking = purses.costs[project] * (1 - TINY) - float(purses.money[ballots] @ voters)
            growth = float(slopes[ballots] @ voters)
            when = min(when, max(0.0, lacking) / growth if growth else inf)
    return when


def _overtaken(purses: Purses, lines: dict[int, Line | None], bought: int, utility: Utility) -> float:
    """When another project first gives its supporters more for what they pay than the one that was bought."""
    when, mine = inf, lines[bought]
    my_worth = purses.costs[bought] if utility == "cost" else 1.0
    for project, line in lines.items():
        if mine is None or line is None or project == bought:
            continue
        worth = purses.costs[project] if utility == "cost" else 1.0
        nearing = mine.slope / my_worth - line.slope / worth
        if nearing > 0:
            gap = line.price / worth * (1 - TINY) - mine.price / my_worth
            when = min(when, max(0.0, gap) / nearing)
    return when


def _enriched(purses: Purses, bought: int, line: Line, slopes: np.ndarray) -> float:
    """When the first voter who pays all they have left could pay in full."""
    poor = purses.election.supporters[bought][line.poor]
    if line.slope == -inf:
        return 0.0
    gaps, nearing = line.price * (1 - TINY) - purses.money[poor], slopes[poor] - line.slope
    return float(np.min(np.maximum(gaps, 0.0)[nearing > 0] / nearing[nearing > 0], initial=inf))


def _move(purses: Purses, bought: int, line: Line, slopes: np.ndarray) -> None:
    """Let what the supporters have left after paying follow the price."""
    ballots = purses.election.supporters[bought]
    slopes[ballots] = np.where(line.poor, 0.0, slopes[ballots] - line.slope)
