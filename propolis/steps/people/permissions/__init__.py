"""Who may do what in people; no, unless it says yes."""

from propolis.steps.people.permissions.calls import may_confirm_seed, may_run_call, may_see_call, may_write_call
from propolis.steps.people.permissions.equality import may_answer_equality, may_ask_equality
from propolis.steps.people.permissions.groups import may_add_group, may_change_group, may_take_off_group
from propolis.steps.people.permissions.introductions import (
    may_introduce,
    may_introduce_member,
    may_note_gathering,
    may_take_back_gathering,
)
from propolis.steps.people.permissions.needs import (
    may_change_need,
    may_note_needs,
    may_note_needs_for,
    may_see_needs,
    may_share_needs,
)
from propolis.steps.people.permissions.standings import may_ask_standing, may_move_standing

__all__ = [
    "may_add_group",
    "may_answer_equality",
    "may_ask_equality",
    "may_ask_standing",
    "may_change_group",
    "may_change_need",
    "may_confirm_seed",
    "may_introduce",
    "may_introduce_member",
    "may_move_standing",
    "may_note_gathering",
    "may_note_needs",
    "may_note_needs_for",
    "may_run_call",
    "may_see_call",
    "may_see_needs",
    "may_share_needs",
    "may_take_back_gathering",
    "may_take_off_group",
    "may_write_call",
]
