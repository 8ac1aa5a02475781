"""Whether a proposal can be shown now: what is known, put to the rules."""

from propolis.consent.models import ConsentRound
from propolis.kit.verdict import YES, Verdict
from propolis.steps.decisions import reads
from propolis.steps.teams import reads as teams
from propolis.steps.teams.rules import can_open_first_proposal


def can_show(round: ConsentRound) -> Verdict:
    """Whether the draft of a proposal can be shown: the first waits until people have agreed how to work together."""
    if not reads.of_rounds([round]).exists() or reads.has_shown_one(round.project):
        return YES
    return can_open_first_proposal(teams.groundwork(round.project))
