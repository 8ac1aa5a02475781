"""Double majority: more than half within every perspective, so that no side can outvote another."""

from propolis.methods.ballots.deciding.votes import votes
from propolis.methods.ballots.outcome import Findings, Outcome, conclude, reason
from propolis.methods.ballots.poll import Poll


def double_majority(poll: Poll) -> Outcome:
    """Agreed when, within each perspective, more than half of the votes cast are yes.

    poll: ballots with a vote each, as their stance. Abstaining counts as taking part and is no vote cast. Over an open
    objection it can be used only if everyone chose it as the fallback before the first proposal.
    Source: the practice of double majorities; per perspective as in multi-stakeholder co-operatives.
    """
    cast, rule = votes(poll), poll.rule
    is_barred = rule.open_objections and not rule.is_fallback_agreed
    against = [
        reason("no-majority", perspective=perspective, yes=said["yes"], cast=said["yes"] + said["no"])
        for perspective, said in cast.items()
        if said["yes"] * 2 <= said["yes"] + said["no"]
    ]
    found = Findings(
        in_the_way=[reason("fallback-not-agreed", count=rule.open_objections)] if is_barred else [],
        against=against,
        figures={"votes": cast},
    )
    return conclude(poll, found)
