"""Every query of people."""

from propolis.projects.reads import lock
from propolis.steps.people.reads.needs import (
    kinds_of,
    needs_of,
    needs_shared_by,
    needs_to_check,
    shares_needs,
    without_email,
)

__all__ = ["kinds_of", "lock", "needs_of", "needs_shared_by", "needs_to_check", "shares_needs", "without_email"]
