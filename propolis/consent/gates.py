"""What must be there before people are shown a text: each room that starts rounds may say so here."""

from collections.abc import Callable

from propolis.consent.models import ConsentRound
from propolis.kit.verdict import Verdict, first_no

Gate = Callable[[ConsentRound], Verdict]
_GATES: dict[str, Gate] = {}


def register(room: str, gate: Gate) -> None:
    """Teach the house what a room asks for first. gate: yes for every round that is not the room's own."""
    _GATES[room] = gate


def can_pass(round: ConsentRound) -> Verdict:
    """Whether all that must come before this round is there."""
    return first_no(*(gate(round) for gate in _GATES.values()))
