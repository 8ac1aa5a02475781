"""One move with its form."""

from dataclasses import dataclass, field

from propolis.consent import reads as consent
from propolis.consent import words as consent_words
from propolis.steps.decisions.forms import TextForm
from propolis.steps.decisions.models import Proposal
from propolis.steps.decisions.moves import MOVES
from propolis.steps.decisions.moves.move import Move


@dataclass(frozen=True)
class MovePage:
    """One move with its form."""

    proposal: Proposal
    code: str
    title: str
    lead: str
    submit: str
    about: str
    text: str
    hints: dict = field(default_factory=lambda: {"stance": consent_words.STANCE_HINTS})


def move_page(proposal: Proposal, code: str, target) -> MovePage:
    """The page of one move. `about` repeats the question or objection it is about, `text` what is proposed."""
    move = MOVES[code]
    about = {"objection": "reason", "question": "text"}.get(move.target)
    return MovePage(
        proposal=proposal,
        code=code,
        title=move.title,
        lead=move.lead,
        submit=move.submit,
        about=getattr(target, about) if about else "",
        text=_text(proposal, move),
    )


def _text(proposal: Proposal, move: Move) -> str:
    """The text as it stands, so that nobody answers from memory; a form that changes it has it in a box already."""
    return "" if issubclass(move.form, TextForm) else consent.current(proposal.round).text
