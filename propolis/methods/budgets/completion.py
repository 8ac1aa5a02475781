"""What happens with money left over: every voter gets one unit more, and again, while the budget lasts."""

from collections.abc import Callable
from fractions import Fraction

from propolis.methods.budgets.election import Election
from propolis.methods.budgets.equal_shares import Utility, equal_shares
from propolis.methods.budgets.horizon import horizon
from propolis.methods.budgets.purses import Purses

Tell = Callable[[int], object]
PATIENCE = 100  # runs that buy the same before we look how many more would


def whole_number(election: Election, utility: Utility, tell: Tell) -> Purses:
    """Give every voter whole units of money, one more at a time, and stop before the budget is overspent."""
    share = Fraction(int(Fraction(election.budget, election.number_of_voters)))
    return _raised(election, utility, share, is_enough=lambda purses: False, tell=tell)


def add1(election: Election, utility: Utility, tell: Tell) -> Purses:
    """Start from the exact share, and stop as well when what is left pays for no other project."""
    share = Fraction(election.budget, election.number_of_voters)
    return _raised(election, utility, share, is_enough=_is_exhaustive, tell=tell)


def _raised(
    election: Election, utility: Utility, share: Fraction, *, is_enough: Callable[[Purses], bool], tell: Tell
) -> Purses:
    best = equal_shares(election, share, utility)
    runs, alike, patience = 1, 0, PATIENCE
    while not (is_enough(best) or _has_everything(best)):
        if alike >= patience:
            skipped = horizon(best, utility)
            best = equal_shares(election, best.share + skipped, utility)
            alike, patience = 0, patience if skipped > patience else 2 * patience
        more = equal_shares(election, best.share + 1, utility)
        if _cost(more) > election.budget:
            return best
        alike = alike + 1 if more.bought == best.bought else 0
        best = more
        tell(runs := runs + 1)
    return best


def _cost(purses: Purses) -> Fraction:
    return purses.election.cost(purses.bought)


def _has_everything(purses: Purses) -> bool:
    """Whether everything that anybody wants is bought: more money would change nothing."""
    bought = set(purses.bought)
    return all(place in bought or not approvals for place, approvals in enumerate(purses.election.approvals))


def _is_exhaustive(purses: Purses) -> bool:
    """Whether what is left of the budget pays for no other project."""
    bought = set(purses.bought)
    left = purses.election.budget - _cost(purses)
    return all(place in bought or project.cost > left for place, project in enumerate(purses.election.projects))
