"""Every query of people."""

from propolis.projects.reads import lock
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

__all__ = [
    "Mapped",
    "first_decided_at",
    "gatherings",
    "groups",
    "in_order",
    "introduction_of",
    "introductions",
    "is_on_map",
    "kinds_of",
    "lock",
    "mapped",
    "met_before",
    "needs_of",
    "needs_shared_by",
    "needs_to_check",
    "outreach",
    "shares_needs",
    "strengths",
    "without_email",
]
