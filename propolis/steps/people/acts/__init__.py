"""Everything that changes what is known of people; each function is one act."""

from propolis.steps.people.acts.equality import answer_equality, ask_equality, stop_asking_equality, type_in_slip
from propolis.steps.people.acts.needs import (
    check_needs,
    describe_need,
    forget_needs,
    note_needs,
    note_needs_for,
    share_needs,
    stop_sharing_needs,
)

__all__ = [
    "answer_equality",
    "ask_equality",
    "check_needs",
    "describe_need",
    "forget_needs",
    "note_needs",
    "note_needs_for",
    "share_needs",
    "stop_asking_equality",
    "stop_sharing_needs",
    "type_in_slip",
]
