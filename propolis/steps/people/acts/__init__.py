"""Everything that changes what is known of people; each function is one act."""

from propolis.steps.people.acts.groups import (
    add_group,
    change_group,
    note_outreach,
    note_seat,
    say_what_came,
    take_off_group,
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

__all__ = [
    "add_group",
    "change_group",
    "note_outreach",
    "note_seat",
    "say_what_came",
    "take_off_group",
    "check_needs",
    "describe_need",
    "forget_needs",
    "note_needs",
    "note_needs_for",
    "share_needs",
    "stop_sharing_needs",
]
