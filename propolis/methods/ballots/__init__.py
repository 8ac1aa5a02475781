"""Ways of deciding: pure functions from published ballots to an outcome that explains itself."""

from propolis.methods.ballots.deciding.consent import in_the_way
from propolis.methods.ballots.methods import METHODS, Method, count
from propolis.methods.ballots.outcome import Outcome, Reason, gaps
from propolis.methods.ballots.plain import answer
from propolis.methods.ballots.poll import Ballot, Objection, Opening, Override, Poll, Rule
from propolis.methods.ballots.quorum import Turnout, missing_quorum, together, turnout
from propolis.methods.ballots.reading import read
from propolis.methods.ballots.stage import UNIT, Stage, Tie
from propolis.methods.ballots.words import explain

__all__ = [
    "METHODS",
    "UNIT",
    "Ballot",
    "Method",
    "Objection",
    "Opening",
    "Outcome",
    "Override",
    "Poll",
    "Reason",
    "Rule",
    "Stage",
    "Tie",
    "Turnout",
    "answer",
    "count",
    "explain",
    "gaps",
    "in_the_way",
    "missing_quorum",
    "read",
    "together",
    "turnout",
]
