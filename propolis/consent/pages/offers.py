"""What the looker can do next with a round."""

from dataclasses import dataclass
from datetime import datetime

from propolis.consent import reads, rules, verdicts
from propolis.consent.models import ConsentRound
from propolis.consent.moves import MOVES
from propolis.kit.verdict import YES, Verdict
from propolis.kit.words import sentence
from propolis.projects.scope import Scope


@dataclass(frozen=True)
class Button:
    """One move on offer; `why_not` says what it still waits for."""

    code: str
    title: str
    why_not: str = ""


def offers(scope: Scope, round: ConsentRound, now: datetime) -> list[Button]:
    offered = []
    for code, move in MOVES.items():
        if round.state in move.states and move.may(scope.member, round):
            verdict = _can(code, scope, round, now)
            if verdict is not None:
                offered.append(Button(code, move.title, "" if verdict else sentence(verdict)))
    return offered


def _can(code: str, scope: Scope, round: ConsentRound, now: datetime) -> Verdict | None:
    """Whether a move can be made now; None where it makes no sense to offer it at all."""
    match code:
        case "publish":
            return verdicts.can_publish_now(round)
        case "open":
            return verdicts.can_open_now(round, now)
        case "adopt":
            return verdicts.can_adopt_now(round, now)
        case "waive":
            return verdicts.can_waive_now(round, now) or None
        case "integrate":
            needed = round.state == "consent" or reads.open_objections(round).exists()
            return YES if needed else None
        case "stance":
            seat = reads.seat(reads.current(round), scope.member)
            mine = reads.has_open_objection(round, scope.member)
            return rules.can_take_stance(state=round.state, has_seat=seat is not None, has_open_objection=mine)
        case "object":
            mine = reads.has_open_objection(round, scope.member)
            return rules.can_object(state=round.state, has_open_objection=mine) or None
    return YES
