"""Everything that changes what is known of people; each function is one act."""

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
    "check_needs",
    "describe_need",
    "forget_needs",
    "note_needs",
    "note_needs_for",
    "share_needs",
    "stop_sharing_needs",
]
