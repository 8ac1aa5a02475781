"""Everything that changes what is known of people; each function is one act."""

from propolis.steps.people.acts.equality import answer_equality, ask_equality, stop_asking_equality, type_in_slip
from propolis.steps.people.acts.gatherings import note_gathering, take_back_gathering
from propolis.steps.people.acts.groups import (
    add_group,
    change_group,
    note_outreach,
    note_seat,
    say_what_came,
    take_off_group,
)
from propolis.steps.people.acts.introductions import (
    forget_introductions,
    introduce,
    introduce_member,
    remove_introduction,
)
from propolis.steps.people.acts.needs import (
    check_needs,
    describe_need,
    forget_needs,
    note_needs,
    note_needs_for,
    share_needs,
    stop_sharing_needs,
)
from propolis.steps.people.acts.standings import ask_standing, move_standing

__all__ = [
    "add_group",
    "answer_equality",
    "ask_equality",
    "ask_standing",
    "change_group",
    "check_needs",
    "describe_need",
    "forget_introductions",
    "forget_needs",
    "introduce",
    "introduce_member",
    "move_standing",
    "note_gathering",
    "note_needs",
    "note_needs_for",
    "note_outreach",
    "note_seat",
    "remove_introduction",
    "say_what_came",
    "share_needs",
    "stop_asking_equality",
    "stop_sharing_needs",
    "take_back_gathering",
    "take_off_group",
    "type_in_slip",
]
