"""Everything that changes what is promised and done; each function is one act."""

from propolis.steps.delivery.acts.actions import (
    hand_back_action,
    move_action,
    plan_action,
    post_update,
    take_on_action,
)
from propolis.steps.delivery.acts.commitments import end_commitment_not_kept, keep_commitment, write_commitment

__all__ = [
    "end_commitment_not_kept",
    "hand_back_action",
    "keep_commitment",
    "move_action",
    "plan_action",
    "post_update",
    "take_on_action",
    "write_commitment",
]
