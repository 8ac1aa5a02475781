"""Every method of deciding, as data: what its ballots hold, what its rule needs, and the function that counts them."""

from collections.abc import Callable
from dataclasses import dataclass

from propolis.methods.ballots.choosing.points import approval, dots, score
from propolis.methods.ballots.choosing.rank_by_perspective import rank_by_perspective
from propolis.methods.ballots.deciding import consensus, consent, gradients
from propolis.methods.ballots.deciding.double_majority import double_majority
from propolis.methods.ballots.deciding.votes import VOTES
from propolis.methods.ballots.deciding.weighted import weighted
from propolis.methods.ballots.outcome import Outcome
from propolis.methods.ballots.poll import Poll
from propolis.methods.ballots.stv import stv


@dataclass(frozen=True)
class Method:
    """One way of deciding.

    says: the key under which a published ballot of this method keeps its answer. stances: what can be answered, where
    the answer is one of a few. needs and takes: what its rule must and may hold besides the quorum.
    """

    count: Callable[[Poll], Outcome]
    says: str
    stances: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()

    @property
    def has_options(self) -> bool:
        """Whether people choose among options; if not, they decide about one proposal."""
        return not self.stances


METHODS = {
    "consent": Method(consent.consent, "stance", consent.STANCES, takes=("lived_side", "opening")),
    "consensus": Method(consensus.consensus, "stance", consensus.STANCES, takes=("aside_percent",)),
    "gradients": Method(gradients.gradients, "level", gradients.LEVELS, takes=("support_percent",)),
    "double-majority": Method(double_majority, "vote", VOTES, takes=("open_objections", "is_fallback_agreed")),
    "weighted": Method(weighted, "vote", VOTES, needs=("weights", "threshold")),
    "approval": Method(approval, "approves"),
    "score": Method(score, "scores", needs=("highest",)),
    "dots": Method(dots, "dots", needs=("dots",)),
    "rank-by-perspective": Method(rank_by_perspective, "ranks"),
    "stv": Method(stv, "ranks"),
}


def count(poll: Poll) -> Outcome:
    """What came of a poll, worked out again from its published ballots alone.

    Raises BadInput when a lot must decide and no seed was published, or when nothing was decided that is overridden.
    """
    return METHODS[poll.method].count(poll)
