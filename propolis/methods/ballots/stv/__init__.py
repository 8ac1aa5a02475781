"""The single transferable vote by the Scottish rules, with every stage kept."""

from collections import Counter
from collections.abc import Iterable

from propolis.methods.ballots.outcome import Findings, Outcome, Reason, conclude, missing, reason
from propolis.methods.ballots.poll import Ballot, Poll
from propolis.methods.ballots.stage import Stage
from propolis.methods.ballots.stv.condorcet import condorcet_winner
from propolis.methods.ballots.stv.count import count


def stv(poll: Poll) -> Outcome:
    """People rank the options; votes that one cannot use go on to the next choice, until every place is filled.

    poll: ballots with a ranking, best first; an empty one is a blank paper and no vote. With one place this is the
    alternative vote, and whoever would win against each of the others alone is named besides.
    Source: schedule 1 of the Scottish Local Government Elections Orders 2007 and 2011.
    """
    rankings = _rankings(poll, poll.current)
    papers = sum(one.papers for one in poll.current)
    figures: dict[str, object] = {
        "valid": rankings.total(),
        "blank": papers - rankings.total(),
        "first_preferences": {
            perspective: _firsts(poll, ballots) for perspective, ballots in poll.by_perspective().items()
        },
    }
    if missing(poll) or not rankings:
        return conclude(poll, Findings(against=[] if rankings else [reason("nothing-given")], figures=figures))
    counted = count(rankings, poll.options, poll.seats, seed=poll.seed)
    figures["quota"] = counted.quota
    notes = [*_notes(poll, counted.stages)]
    if poll.seats == 1:
        figures["condorcet_winner"] = condorcet_winner(rankings, poll.options)
        notes.append(_condorcet(figures["condorcet_winner"]))
    elected = tuple(counted.elected)
    return conclude(poll, Findings(notes=notes, elected=elected, figures=figures, stages=tuple(counted.stages)))


def _rankings(poll: Poll, ballots: Iterable[Ballot]) -> Counter[tuple[str, ...]]:
    """How many papers say each ranking, without those who no longer stand; a paper left with nothing is blank."""
    standing = set(poll.options)
    found: Counter[tuple[str, ...]] = Counter()
    for one in ballots:
        is_whole = standing.issuperset(one.ranking)
        ranking = one.ranking if is_whole else tuple(name for name in one.ranking if name in standing)
        if ranking:
            found[ranking] += one.papers
    return found


def _firsts(poll: Poll, ballots: Iterable[Ballot]) -> dict[str, int]:
    firsts = dict.fromkeys(poll.options, 0)
    for one in ballots:
        first = next((name for name in one.ranking if name in firsts), None)
        if first is not None:
            firsts[first] += one.papers
    return firsts


def _notes(poll: Poll, stages: Iterable[Stage]) -> list[Reason]:
    unknown = [] if poll.asked else [reason("turnout-not-known")]
    lots = [
        reason("lot", between=list(stage.tie.between), picked=[stage.tie.picked])
        for stage in stages
        if stage.tie and not stage.tie.stage
    ]
    return [*unknown, *lots]


def _condorcet(winner: object) -> Reason:
    return reason("condorcet-winner", option=winner) if winner else reason("no-condorcet-winner")
