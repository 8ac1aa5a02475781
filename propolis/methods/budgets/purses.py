"""The money each voter has left, quickly in floats, and exactly where a tie must be told from a near miss.

All voters with the same ballot always have the same money. They pay the full price of what they approve of until one
day they have less than the price: then they pay all they have left. So what is left follows from the prices alone.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from propolis.methods.budgets.election import Election

TINY = 1e-11  # relative; less than this apart, two sums of money are the same but for rounding


@dataclass(frozen=True)
class Purchase:
    """One project paid for. price: what each supporter pays who can; poor: the ballots that pay all they have left.

    paid: (supporting ballots,) what each voter of a ballot pays.
    """

    project: int
    price: float
    poor: np.ndarray
    paid: np.ndarray


class Purses:
    """What every voter has left to spend."""

    def __init__(self, election: Election, share: Fraction):
        """share: what every voter may spend."""
        self.election, self.share = election, share
        self.money = np.full(len(election.ballots), float(share))
        self.costs = election.costs
        self.purchases: list[Purchase] = []
        self._exact_prices: list[Fraction] = []

    @property
    def bought(self) -> tuple[int, ...]:
        """The projects paid for, in the order they were bought."""
        return tuple(purchase.project for purchase in self.purchases)

    def price(self, project: int) -> float:
        """What each supporter would pay at most, so that all together pay the cost; infinite when they cannot."""
        money, voters = self.money[self.election.supporters[project]], self.election.backing[project]
        owned, cost, payers = money * voters, self.costs[project], self.election.approvals[project]
        total = owned.sum()
        if total < cost * (1 + TINY) and not self._can_pay(project, total):
            return np.inf
        price, poor_before = cost / payers, 0
        while True:
            poor = money <= price * (1 + TINY)
            if (poor_now := int(np.count_nonzero(poor))) == poor_before:
                return price
            if poor_now == len(poor):
                return max(price, money.max())
            price = (cost - owned[poor].sum()) / (payers - voters[poor].sum())
            poor_before = poor_now

    def buy(self, project: int, price: float) -> None:
        """Let the supporters pay."""
        ballots = self.election.supporters[project]
        money = self.money[ballots]
        poor = money <= price * (1 + TINY)
        paid = np.where(poor, money, price)
        self.money[ballots] = np.where(poor, 0.0, money - price)
        self.purchases.append(Purchase(project, price, ballots[poor], paid))

    def left(self, project: int) -> float:
        """What the supporters of a project still have together."""
        ballots = self.election.supporters[project]
        return float(self.money[ballots] @ self.election.counts[ballots])

    def exact_price(self, project: int, price: float) -> Fraction:
        """The same price without rounding."""
        ballots = self.election.supporters[project]
        poor = self.money[ballots] <= price * (1 + TINY)
        cost = self.election.projects[project].cost
        if cost == 0:  # nobody pays for it, and there may be nobody who wants it
            return Fraction(0)
        rich = int(self.election.counts[ballots[~poor]].sum())
        if not rich:  # everyone pays all they have: the price is what the richest has
            return self._exact_money(int(ballots[self.money[ballots].argmax()]))
        return (cost - self._exact_total(ballots[poor])) / rich

    def _can_pay(self, project: int, total: float) -> bool:
        """Whether the money is enough; near the cost, counted exactly."""
        cost = self.costs[project]
        if total < cost * (1 - TINY):
            return False
        return self._exact_total(self.election.supporters[project]) >= self.election.projects[project].cost

    def _exact_total(self, ballots: np.ndarray) -> Fraction:
        """What the voters of some ballots have together, without rounding."""
        with_money = ballots[self.money[ballots] > 0]
        counts = self.election.counts
        total = self.share * int(counts[with_money].sum())
        for purchase, price in zip(self.purchases, self._prices(), strict=True):
            paying = np.intersect1d(with_money, self.election.supporters[purchase.project], assume_unique=True)
            total -= price * int(counts[paying].sum())
        return total

    def _exact_money(self, ballot: int) -> Fraction:
        return self._exact_total(np.array([ballot])) / int(self.election.counts[ballot])

    def _prices(self) -> list[Fraction]:
        """The exact price of everything bought, worked out when first asked for by buying it all over again."""
        while len(self._exact_prices) < len(self.purchases):
            then = Purses(self.election, self.share)
            for purchase in self.purchases[: len(self._exact_prices)]:
                then.buy(purchase.project, purchase.price)
            then._exact_prices = self._exact_prices[:]
            latest = self.purchases[len(self._exact_prices)]
            self._exact_prices.append(then.exact_price(latest.project, latest.price))
        return self._exact_prices
