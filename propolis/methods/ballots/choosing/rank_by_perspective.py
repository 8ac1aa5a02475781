"""Rank by perspective: every perspective ranks the options, and every perspective weighs the same."""

from collections.abc import Sequence
from fractions import Fraction

from propolis.methods.ballots.choosing.top import top
from propolis.methods.ballots.outcome import Findings, Outcome, conclude, missing, reason
from propolis.methods.ballots.poll import Ballot, Poll


def rank_by_perspective(poll: Poll) -> Outcome:
    """Ranks are averaged within each perspective first, so that the larger group does not drown the smaller one.

    poll: ballots with a ranking. Options left unranked share the ranks that are left. Within a perspective an option's
    place is (its mean rank - 1) / (options - 1): 0 is always first, 1 always last. The mean of these over the
    perspectives orders the options, lowest first. Exact fractions.
    Source: James Lind Alliance Guidebook, where interim scores are kept apart for each group and ranks are summed.
    """
    places = {perspective: _places(poll.options, ballots) for perspective, ballots in poll.by_perspective().items()}
    heard = [one for one in places.values() if one]
    overall = (
        {option: sum((one[option] for one in heard), Fraction(0)) / len(heard) for option in poll.options}
        if heard
        else {}
    )
    if missing(poll) or not heard:
        return conclude(poll, Findings(figures={"places": places, "overall": overall}))
    order, lots = top({option: -place for option, place in overall.items()}, poll.seats, seed=poll.seed)
    notes = [*[reason("place", option=one, place=overall[one]) for one in order], *lots]
    return conclude(poll, Findings(notes=notes, elected=order, figures={"places": places, "overall": overall}))


def _places(options: Sequence[str], ballots: Sequence[Ballot]) -> dict[str, Fraction]:
    """How far down each option stands with these people, from 0 to 1; nothing if there is nobody."""
    if not ballots:
        return {}
    totals = dict.fromkeys(options, Fraction(0))
    for one in ballots:
        for option, rank in _ranks(options, one.ranking).items():
            totals[option] += rank
    last = max(len(options) - 1, 1)
    return {option: (total / len(ballots) - 1) / last for option, total in totals.items()}


def _ranks(options: Sequence[str], ranking: Sequence[str]) -> dict[str, Fraction]:
    """A whole ranking: what is left out shares the mean of the ranks from the next one to the last."""
    shared = Fraction(len(ranking) + 1 + len(options), 2)
    return dict.fromkeys(options, shared) | {option: Fraction(n) for n, option in enumerate(ranking, 1)}
