"""The tables of people."""

from propolis.steps.people.models.groups import Group, Outreach
from propolis.steps.people.models.needs import AccessNeed, SharedNeeds

__all__ = ["AccessNeed", "Group", "Outreach", "SharedNeeds"]
