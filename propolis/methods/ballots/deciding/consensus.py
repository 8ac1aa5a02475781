"""Consensus: nobody blocks, and few stand aside."""

from propolis.methods.ballots.outcome import Findings, Outcome, Reason, conclude, reason
from propolis.methods.ballots.poll import Poll

STANCES = ("agree", "abstain", "aside", "block")


def consensus(poll: Poll) -> Outcome:
    """Agreed when nobody blocks, few enough stand aside, and no perspective stands aside as a whole.

    poll: ballots with a stance each; rule.aside_percent is of those who answered.
    Source: the consensus poll of Loomio and the practice of consensus communities; the guard for a whole perspective
    is our own.
    """
    stances = {
        perspective: {stance: [one.stance for one in ballots].count(stance) for stance in STANCES}
        for perspective, ballots in poll.by_perspective().items()
    }
    blocks = sum(said["block"] for said in stances.values())
    asides = sum(said["aside"] for said in stances.values())
    found = Findings(
        in_the_way=[reason("blocks-open", count=blocks)] if blocks else [],
        against=[*_too_many(poll, asides), *_whole_perspectives(stances)],
        notes=[reason("asides-recorded", count=asides)] if asides else [],
        figures={"stances": stances},
    )
    return conclude(poll, found)


def _too_many(poll: Poll, asides: int) -> list[Reason]:
    answered, percent = len(poll.current), poll.rule.aside_percent
    too_many = asides * 100 > answered * percent
    return [reason("too-many-asides", count=asides, answered=answered, percent=percent)] if too_many else []


def _whole_perspectives(stances: dict[str, dict[str, int]]) -> list[Reason]:
    return [
        reason("whole-perspective-aside", perspective=perspective)
        for perspective, said in stances.items()
        if said["aside"] and said["aside"] == sum(said.values())
    ]
