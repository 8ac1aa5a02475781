"""Votes for and against, within each perspective: what double majority and weighted perspectives both add up."""

from propolis.methods.ballots.poll import Poll

VOTES = ("yes", "no", "abstain")


def votes(poll: Poll) -> dict[str, dict[str, int]]:
    """How many said yes, no and that they abstain, by perspective."""
    return {
        perspective: {vote: [one.stance for one in ballots].count(vote) for vote in VOTES}
        for perspective, ballots in poll.by_perspective().items()
    }
