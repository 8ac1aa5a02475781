"""Every query of people."""

from propolis.projects.reads import lock
from propolis.steps.people.reads.equality import (
    equality_asking,
    has_answered_equality,
    is_asking_equality,
    last_asked_equality,
    shown_counts,
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
    "equality_asking",
    "has_answered_equality",
    "is_asking_equality",
    "kinds_of",
    "last_asked_equality",
    "lock",
    "needs_of",
    "needs_shared_by",
    "needs_to_check",
    "shares_needs",
    "shown_counts",
    "without_email",
]
