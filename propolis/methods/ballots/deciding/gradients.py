"""Gradients of agreement: more than yes and no, from whole-hearted support to a veto."""

from propolis.methods.ballots.outcome import Findings, Outcome, Reason, conclude, reason
from propolis.methods.ballots.poll import Poll

LEVELS = (
    "endorse",
    "minor-contention",
    "reservations",
    "abstain",
    "more-discussion",
    "dislike-but-support",
    "serious-disagreement",
    "veto",
)
SUPPORTS = ("endorse", "minor-contention", "reservations", "dislike-but-support")


def gradients(poll: Poll) -> Outcome:
    """Agreed when nobody vetoes and, within every perspective, enough of those who do not abstain support it.

    poll: ballots with a level each, as their stance; rule.support_percent is the share that is enough.
    Source: Kaner, "Facilitator's Guide to Participatory Decision-Making", for the eight levels; the scale describes
    and does not decide, so the pass rule is our own and is stated with every result.
    """
    levels = {
        perspective: {level: [one.stance for one in ballots].count(level) for level in LEVELS}
        for perspective, ballots in poll.by_perspective().items()
    }
    vetoes = sum(said["veto"] for said in levels.values())
    found = Findings(
        in_the_way=[reason("vetoes-open", count=vetoes)] if vetoes else [],
        against=_short_of_support(levels, poll.rule.support_percent),
        notes=[reason("gradients-rule", percent=poll.rule.support_percent)],
        figures={"levels": levels},
    )
    return conclude(poll, found)


def _short_of_support(levels: dict[str, dict[str, int]], percent: int) -> list[Reason]:
    found = []
    for perspective, said in levels.items():
        support, sides = sum(said[level] for level in SUPPORTS), sum(said.values()) - said["abstain"]
        if not sides or support * 100 < sides * percent:
            facts = {"perspective": perspective, "support": support, "of": sides, "percent": percent}
            found.append(reason("too-little-support", **facts))
    return found
