"""One move with its form."""

from dataclasses import dataclass, field

from propolis.consent import reads, words
from propolis.consent.forms import TextForm
from propolis.consent.models import ConsentRound
from propolis.consent.moves import MOVES
from propolis.consent.moves.move import Move
from propolis.consent.subjects import Subject


@dataclass(frozen=True)
class MovePage:
    """One move with its form."""

    subject: Subject
    title: str
    lead: str
    submit: str
    about: str
    text: str
    hints: dict = field(default_factory=lambda: {"stance": words.STANCE_HINTS})


def move_page(round: ConsentRound, subject: Subject, code: str, target) -> MovePage:
    """The page of one move. `about` repeats the question or objection it is about, `text` what is proposed."""
    move = MOVES[code]
    about = {"objection": "reason", "question": "text"}.get(move.target)
    return MovePage(
        subject=subject,
        title=move.title,
        lead=move.lead,
        submit=move.submit,
        about=getattr(target, about) if about else "",
        text=_text(round, move),
    )


def _text(round: ConsentRound, move: Move) -> str:
    """The text as it stands, so that nobody answers from memory; a form that changes it has it in a box already."""
    return "" if issubclass(move.form, TextForm) else reads.current(round).text
