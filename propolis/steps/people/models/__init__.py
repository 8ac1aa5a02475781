"""The tables of people."""

from propolis.steps.people.models.calls import Call, Target, TargetChange
from propolis.steps.people.models.draws import Draw
from propolis.steps.people.models.equality import EqualityAnswered, EqualityAsking, EqualityCount, EqualityQuestion
from propolis.steps.people.models.needs import AccessNeed, SharedNeeds
from propolis.steps.people.models.registrations import Registration, RegistrationContact

__all__ = [
    "AccessNeed",
    "Call",
    "Draw",
    "EqualityAnswered",
    "EqualityAsking",
    "EqualityCount",
    "EqualityQuestion",
    "Registration",
    "RegistrationContact",
    "SharedNeeds",
    "Target",
    "TargetChange",
]
