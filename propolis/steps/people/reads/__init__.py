"""Every query of people."""

from propolis.projects.reads import lock
from propolis.steps.people.reads.equality import (
    equality_asking,
    has_answered_equality,
    is_asking_equality,
    last_asked_equality,
    shown_counts,
)
from propolis.steps.people.reads.groups import Mapped, groups, in_order, is_on_map, mapped, outreach
from propolis.steps.people.reads.introductions import (
    first_decided_at,
    gatherings,
    introduction_of,
    introductions,
    met_before,
    strengths,
)
from propolis.steps.people.reads.needs import (
    kinds_of,
    needs_of,
    needs_shared_by,
    needs_to_check,
    shares_needs,
    without_email,
)
from propolis.steps.people.reads.standings import (
    Voices,
    agreeing,
    asks_or_speaks,
    left_behind,
    live_standings,
    standing_of,
    standings,
    to_agree,
    voices,
    who_agrees,
)

__all__ = [
    "Mapped",
    "Voices",
    "agreeing",
    "asks_or_speaks",
    "equality_asking",
    "first_decided_at",
    "gatherings",
    "groups",
    "has_answered_equality",
    "in_order",
    "introduction_of",
    "introductions",
    "is_asking_equality",
    "is_on_map",
    "kinds_of",
    "last_asked_equality",
    "left_behind",
    "live_standings",
    "lock",
    "mapped",
    "met_before",
    "needs_of",
    "needs_shared_by",
    "needs_to_check",
    "outreach",
    "shares_needs",
    "shown_counts",
    "standing_of",
    "standings",
    "strengths",
    "to_agree",
    "voices",
    "who_agrees",
    "without_email",
]
