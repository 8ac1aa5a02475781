"""Who would win against each of the others alone."""

from collections.abc import Mapping, Sequence


def condorcet_winner(rankings: Mapping[tuple[str, ...], int], candidates: Sequence[str]) -> str | None:
    """The candidate whom more people prefer than not, against every other one; None where there is no such candidate.

    rankings: how many papers say each ranking. A named candidate is preferred to one who is not named.
    Source: Condorcet, "Essai sur l'application de l'analyse", 1785.
    """
    ahead = {one: dict.fromkeys(candidates, 0) for one in candidates}
    for ranking, papers in rankings.items():
        below = set(candidates)
        for name in ranking:
            below.discard(name)
            if name in ahead:
                for other in below:
                    ahead[name][other] += papers
    for one in candidates:
        if all(ahead[one][other] > ahead[other][one] for other in candidates if other != one):
            return one
    return None
