"""Whether things can happen in people now; plain values in, a verdict out."""

from propolis.steps.people.rules.equality import (
    BATCH,
    LOT,
    can_answer_equality,
    can_ask_equality,
    can_stop_equality,
    shown,
)
from propolis.steps.people.rules.needs import (
    CHECK_AFTER,
    can_change_need,
    can_check_needs,
    can_note_needs,
    can_share_needs,
    can_stop_sharing_needs,
    changes,
    is_to_check,
)

__all__ = [
    "BATCH",
    "CHECK_AFTER",
    "LOT",
    "can_answer_equality",
    "can_ask_equality",
    "can_change_need",
    "can_check_needs",
    "can_note_needs",
    "can_share_needs",
    "can_stop_equality",
    "can_stop_sharing_needs",
    "changes",
    "is_to_check",
    "shown",
]
