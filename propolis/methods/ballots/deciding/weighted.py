"""Weighted perspectives: each perspective has a fixed share of the decision, however many people speak from it."""

from fractions import Fraction

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots.deciding.votes import votes
from propolis.methods.ballots.outcome import Findings, Outcome, conclude, reason
from propolis.methods.ballots.poll import Poll


def weighted(poll: Poll) -> Outcome:
    """Agreed when the shares of yes in each perspective, weighted and added, reach the threshold.

    poll: ballots with a vote each, as their stance; rule.weights are made to add up to one; rule.threshold is a
    fraction. The sum is exact. Where everyone in a perspective abstains its share is not known and nothing is agreed.
    Raises BadInput when a perspective has no weight.
    Source: the Somerset Rules for multi-stakeholder co-operatives.
    """
    cast, rule = votes(poll), poll.rule
    if unweighted := [one for one in cast if one not in rule.weights]:
        raise BadInput(f"a weight for {unweighted[0]}", found=dict(rule.weights))
    whole = sum(rule.weights.values())
    shares = {one: _share(said) for one, said in cast.items()}
    unknown = [one for one, share in shares.items() if share is None]
    total = sum((Fraction(rule.weights[one], whole) * (shares[one] or 0) for one in cast), Fraction(0))
    low = not unknown and total < rule.threshold
    found = Findings(
        against=[
            *[reason("nobody-took-a-side", perspective=one) for one in unknown],
            *([reason("below-threshold", total=total, threshold=rule.threshold)] if low else []),
        ],
        notes=[] if unknown else [reason("weighted-sum", total=total, threshold=rule.threshold)],
        figures={"votes": cast, "shares": shares, "total": total},
    )
    return conclude(poll, found)


def _share(said: dict[str, int]) -> Fraction | None:
    sides = said["yes"] + said["no"]
    return Fraction(said["yes"], sides) if sides else None
