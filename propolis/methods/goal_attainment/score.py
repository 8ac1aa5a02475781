"""The T score: scores of several goals, each with its weight, as one figure."""

from collections.abc import Sequence
from math import fsum, isfinite, sqrt

from propolis.methods.bad_input import BadInput

LOWEST, EXPECTED, HIGHEST = -2, 0, 2  # much less than expected, as expected, much more
RHO = 0.3  # how far one goal's score tends to go with another's
MIDDLE, SPREAD = 50, 10  # the T score when every goal is reached as expected, and one standard deviation


def t_score(scores: Sequence[int], weights: Sequence[float] | None = None, rho: float = RHO) -> float:
    """How far goals were reached, as one figure: 50 is as expected, more is better.

    scores: whole numbers from -2 to 2, one a goal. weights: how much each counts, 0 or more; None for all alike. Where
    all weights are nought, all count alike too. rho: from 0 to 1. Raises BadInput for anything else.
    Source: Kiresuk and Sherman (1968); Turner-Stokes, Clinical Rehabilitation 23 (2009) 362, as its erratum puts it.
    """
    weights = [1] * len(scores) if weights is None else weights
    _check(scores, weights, rho)
    shares = even(weights)
    reached = fsum(share * score for share, score in zip(shares, scores, strict=True))
    spread = sqrt((1 - rho) * fsum(share * share for share in shares) + rho * fsum(shares) ** 2)
    return MIDDLE + SPREAD * reached / spread


def even(weights: Sequence[float]) -> list[float]:
    """The weights as shares of the largest, which leaves the score as it is and the sums small; all 1 if all are 0."""
    largest = max(weights)
    return [weight / largest for weight in weights] if largest else [1.0] * len(weights)


def check_score(score: object) -> None:
    """Raises BadInput unless it is a whole number from -2 to 2."""
    if isinstance(score, bool) or not isinstance(score, int) or not LOWEST <= score <= HIGHEST:
        raise BadInput(f"a score to be a whole number from {LOWEST} to {HIGHEST}", found=score)


def _check(scores: Sequence[int], weights: Sequence[float], rho: float) -> None:
    if not scores:
        raise BadInput("at least one goal")
    if len(weights) != len(scores):
        raise BadInput(f"{len(scores)} weights, one a goal", found=len(weights))
    for score in scores:
        check_score(score)
    for weight in weights:
        if not isfinite(weight) or weight < 0:
            raise BadInput("a weight to be 0 or more", found=weight)
    if not 0 <= rho <= 1:
        raise BadInput("rho to be from 0 to 1", found=rho)
