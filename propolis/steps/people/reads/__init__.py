"""Every query of people."""

from propolis.projects.reads import lock
from propolis.steps.people.reads.groups import Mapped, groups, in_order, is_on_map, mapped, outreach
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
    "groups",
    "in_order",
    "is_on_map",
    "kinds_of",
    "lock",
    "mapped",
    "needs_of",
    "needs_shared_by",
    "needs_to_check",
    "outreach",
    "shares_needs",
    "without_email",
]
