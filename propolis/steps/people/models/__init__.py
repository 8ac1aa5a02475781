"""The tables of people."""

from propolis.steps.people.models.equality import EqualityAnswered, EqualityAsking, EqualityCount, EqualityQuestion
from propolis.steps.people.models.needs import AccessNeed, SharedNeeds

__all__ = [
    "AccessNeed",
    "EqualityAnswered",
    "EqualityAsking",
    "EqualityCount",
    "EqualityQuestion",
    "SharedNeeds",
]
