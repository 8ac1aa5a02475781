"""Whether a consent round can move on now: pure tables and sums.

The consent procedure follows Sociocracy 3.0 and the Equal Care Co-op's circle rules, with guards for rooms where power
is unequal: silence is never consent, and only the person who objects can say that the objection is met.
"""

from propolis.consent.rules.outcome import can_adopt, can_review_on, review_day
from propolis.consent.rules.stages import (
    NEXT,
    can_amend,
    can_answer,
    can_close_on,
    can_contribute,
    can_extend,
    can_integrate,
    can_move,
    can_open_consent,
    can_waive_notice,
)
from propolis.consent.rules.stances import (
    OBJECTION_ENDS,
    STANCES,
    can_agree_not_qualified,
    can_doubt,
    can_end_objection,
    can_lapse,
    can_object,
    can_sit,
    can_take_stance,
)
from propolis.methods.ballots import Turnout, missing_quorum, turnout

__all__ = [
    "NEXT",
    "OBJECTION_ENDS",
    "STANCES",
    "Turnout",
    "can_adopt",
    "can_agree_not_qualified",
    "can_amend",
    "can_answer",
    "can_close_on",
    "can_contribute",
    "can_doubt",
    "can_end_objection",
    "can_extend",
    "can_integrate",
    "can_lapse",
    "can_move",
    "can_object",
    "can_open_consent",
    "can_review_on",
    "can_sit",
    "can_take_stance",
    "can_waive_notice",
    "missing_quorum",
    "review_day",
    "turnout",
]
