"""Whether things can happen in people now; plain values in, a verdict out."""

from propolis.steps.people.rules.groups import (
    CAME,
    LEVELS,
    SEATS,
    can_change_group,
    can_note_group,
    can_note_outreach,
    can_say_what_came,
    place,
    rank,
)
from propolis.steps.people.rules.introductions import (
    SEEN_BY,
    can_introduce,
    can_note_gathering,
    can_remove_introduction,
    can_take_back_gathering,
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
from propolis.steps.people.rules.standings import (
    LIVE_STANDING,
    STANDING,
    STANDING_KINDS,
    can_ask_standing,
    can_move_standing,
)

__all__ = [
    "CAME",
    "CHECK_AFTER",
    "LEVELS",
    "LIVE_STANDING",
    "SEATS",
    "SEEN_BY",
    "STANDING",
    "STANDING_KINDS",
    "can_ask_standing",
    "can_change_group",
    "can_change_need",
    "can_check_needs",
    "can_introduce",
    "can_move_standing",
    "can_note_gathering",
    "can_note_group",
    "can_note_needs",
    "can_note_outreach",
    "can_remove_introduction",
    "can_say_what_came",
    "can_share_needs",
    "can_stop_sharing_needs",
    "can_take_back_gathering",
    "changes",
    "is_to_check",
    "place",
    "rank",
]
