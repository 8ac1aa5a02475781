"""Approval, score and dots: what people give to each option is added up, and the most wins."""

from collections import Counter
from collections.abc import Iterable

from propolis.methods.ballots.choosing.top import top
from propolis.methods.ballots.outcome import Findings, Outcome, Reason, conclude, missing, reason
from propolis.methods.ballots.poll import Ballot, Poll


def approval(poll: Poll) -> Outcome:
    """Each person approves as many options as they like; those approved by most are chosen.

    poll: ballots with a mark of 1 on every option approved. Source: Brams and Fishburn, "Approval Voting", 1978.
    """
    return _by_points(poll)


def score(poll: Poll) -> Outcome:
    """Each person scores the options; those with the highest sums are chosen. An option left blank gets nothing.

    poll: ballots with a mark from 0 to rule.highest for each option scored.
    """
    return _by_points(poll)


def dots(poll: Poll) -> Outcome:
    """Each person has some dots and puts them where they like; the options with most dots are chosen.

    poll: ballots with the number of dots on each option, rule.dots at most in all.
    """
    return _by_points(poll)


def _by_points(poll: Poll) -> Outcome:
    """What nobody gave anything to is not chosen, even where a place is left."""
    totals = _added(poll, poll.current)
    sides = {perspective: _added(poll, ballots) for perspective, ballots in poll.by_perspective().items()}
    elected, notes = _chosen(poll, totals)
    figures: dict[str, object] = {"totals": totals, "by_perspective": sides}
    return conclude(poll, Findings(against=_nothing(totals), notes=notes, elected=elected, figures=figures))


def _chosen(poll: Poll, totals: dict[str, int]) -> tuple[tuple[str, ...], list[Reason]]:
    """No lot is drawn for a poll that cannot be decided."""
    if missing(poll):
        return (), []
    elected, lots = top({option: total for option, total in totals.items() if total}, poll.seats, seed=poll.seed)
    return elected, [*[reason("points", option=one, total=totals[one]) for one in elected], *lots]


def _nothing(totals: dict[str, int]) -> list[Reason]:
    return [] if any(totals.values()) else [reason("nothing-given")]


def _added(poll: Poll, ballots: Iterable[Ballot]) -> dict[str, int]:
    given: Counter[str] = Counter()
    for one in ballots:
        given.update(one.marks)
    return {option: given[option] for option in poll.options}
