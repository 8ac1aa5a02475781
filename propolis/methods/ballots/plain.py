"""An outcome as plain values, ready to be written as JSON."""

from collections.abc import Mapping
from fractions import Fraction

from propolis.methods.ballots.outcome import Outcome
from propolis.methods.ballots.stage import UNIT, Stage
from propolis.methods.ballots.words import explain


def answer(outcome: Outcome) -> dict[str, object]:
    """The outcome with its reasons as codes and as sentences. Votes have five decimals; fractions are text, "2/3"."""
    figures = {name: votes(value) if name == "quota" else _plain(value) for name, value in outcome.figures.items()}
    return {
        "method": outcome.method,
        "seats": outcome.seats,
        "result": outcome.result,
        "elected": list(outcome.elected),
        "explained": explain(outcome),
        "reasons": [
            {"code": one.code, **{name: _plain(fact) for name, fact in one.facts.items()}} for one in outcome.reasons
        ],
        "turnout": {
            perspective: {"asked": one.asked, "answered": one.answered, "needed": one.needed(outcome.quorum_percent)}
            for perspective, one in outcome.turnout.items()
        },
        "ballots": outcome.ballots,
        "rounds": [stage_answer(one) for one in outcome.stages],
        **figures,
    }


def stage_answer(stage: Stage) -> dict[str, object]:
    """One stage of a count."""
    tie = stage.tie
    return {
        "stage": stage.number,
        "action": stage.action,
        "who": stage.who,
        "votes": {name: votes(units) for name, units in stage.votes.items()},
        "transfers": {name: votes(units) for name, units in stage.transfers.items()},
        "transfer_values": [votes(units) for units in stage.values],
        "non_transferable": votes(stage.non_transferable),
        "lost_to_rounding": votes(stage.lost),
        "elected": list(stage.elected),
        "tie": tie and {
            "for": tie.purpose,
            "between": list(tie.between),
            "picked": tie.picked,
            "by": f"stage {tie.stage}" if tie.stage else "lot",
        },
    }  # fmt: skip


def votes(units: object) -> float | int:
    """Votes from hundred-thousandths of a vote."""
    assert isinstance(units, int)
    return units // UNIT if units % UNIT == 0 else units / UNIT


def _plain(value: object) -> object:
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return value
