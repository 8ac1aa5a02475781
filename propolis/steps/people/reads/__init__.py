"""Every query of people."""

from propolis.steps.people.reads.needs import needs_of, needs_shared_by

__all__ = ["needs_of", "needs_shared_by"]
