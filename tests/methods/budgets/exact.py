"""The method of equal shares written down as plainly as can be, in fractions, voter by voter: slow, easy to check."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from propolis.methods.budgets import Project


def rate(cost: Fraction, money: Sequence[Fraction]) -> Fraction | None:
    """What each supporter pays at most so that all together pay the cost, or None when they cannot."""
    if sum(money) < cost:
        return None
    left, payers = cost, sorted(money)
    for place, amount in enumerate(payers):
        if amount * (len(payers) - place) >= left:
            return left / (len(payers) - place)
        left -= amount
    return None


def equal_shares_exactly(
    projects: Sequence[Project], votes: Mapping[str, Sequence[str]], share: Fraction, utility: str
) -> tuple[list[str], dict[str, dict[str, Fraction]]]:
    """The projects in order of purchase, and what each voter paid for each."""
    money = dict.fromkeys(votes, share)
    paid: dict[str, dict[str, Fraction]] = {voter: {} for voter in votes}
    bought: list[str] = []
    while True:
        offers = []
        for project in projects:
            backers = [voter for voter in votes if project.id in votes[voter]]
            price = rate(project.cost, [money[voter] for voter in backers]) if backers and project.cost else None
            if project.id not in bought and price is not None:
                worth = project.cost if utility == "cost" else 1
                offers.append((price / worth, project.id, price, backers))
        if not offers:
            return bought, paid
        _, name, price, backers = min(offers)
        bought.append(name)
        for voter in backers:
            if amount := min(price, money[voter]):
                paid[voter][name] = amount
                money[voter] -= amount
