"""Who may do what in people; no, unless it says yes."""

from propolis.steps.people.permissions.calls import may_confirm_seed, may_run_call, may_see_call, may_write_call
from propolis.steps.people.permissions.equality import may_answer_equality, may_ask_equality
from propolis.steps.people.permissions.needs import (
    may_change_need,
    may_note_needs,
    may_note_needs_for,
    may_see_needs,
    may_share_needs,
)

__all__ = [
    "may_answer_equality",
    "may_ask_equality",
    "may_change_need",
    "may_confirm_seed",
    "may_note_needs",
    "may_note_needs_for",
    "may_run_call",
    "may_see_call",
    "may_see_needs",
    "may_share_needs",
    "may_write_call",
]
