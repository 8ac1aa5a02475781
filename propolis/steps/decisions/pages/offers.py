"""What the looker can do next with a proposal."""

from dataclasses import dataclass
from datetime import datetime

from propolis.consent import reads as consent
from propolis.consent import rules, verdicts
from propolis.kit.verdict import YES, Verdict
from propolis.kit.words import sentence
from propolis.projects.scope import Scope
from propolis.steps.decisions.models import Proposal
from propolis.steps.decisions.moves import MOVES


@dataclass(frozen=True)
class Button:
    """One move on offer; `why_not` says what it still waits for."""

    code: str
    title: str
    why_not: str = ""


def offers(scope: Scope, proposal: Proposal, now: datetime) -> list[Button]:
    offered = []
    for code, move in MOVES.items():
        if proposal.round.state in move.states and move.may(scope.member, proposal.round):
            verdict = _can(code, scope, proposal, now)
            if verdict is not None:
                offered.append(Button(code, move.title, "" if verdict else sentence(verdict)))
    return offered


def _can(code: str, scope: Scope, proposal: Proposal, now: datetime) -> Verdict | None:
    """Whether a move can be made now; None where it makes no sense to offer it at all."""
    round = proposal.round
    match code:
        case "open":
            return verdicts.can_open_now(round, now)
        case "adopt":
            return verdicts.can_adopt_now(round, now)
        case "waive":
            return verdicts.can_waive_now(round, now) or None
        case "integrate":
            needed = round.state == "consent" or consent.open_objections(round).exists()
            return YES if needed else None
        case "stance":
            seat = consent.seat(consent.current(round), scope.member)
            mine = consent.has_open_objection(round, scope.member)
            return rules.can_take_stance(state=round.state, has_seat=seat is not None, has_open_objection=mine)
        case "object":
            mine = consent.has_open_objection(round, scope.member)
            return rules.can_object(state=round.state, has_open_objection=mine) or None
    return YES
