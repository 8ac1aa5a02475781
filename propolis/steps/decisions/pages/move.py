"""One move with its form."""

from dataclasses import dataclass, field

from propolis.consent import words as consent_words
from propolis.steps.decisions.models import Proposal
from propolis.steps.decisions.moves import MOVES


@dataclass(frozen=True)
class MovePage:
    """One move with its form."""

    proposal: Proposal
    code: str
    title: str
    lead: str
    submit: str
    about: str
    hints: dict = field(default_factory=lambda: {"stance": consent_words.STANCE_HINTS})


def move_page(proposal: Proposal, code: str, target) -> MovePage:
    """The page of one move; `about` repeats the question or objection it is about."""
    move = MOVES[code]
    about = {"objection": "reason", "question": "text"}.get(move.target)
    return MovePage(proposal, code, move.title, move.lead, move.submit, getattr(target, about) if about else "")
