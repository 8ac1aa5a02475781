"""The tables of people."""

from propolis.steps.people.models.calls import Call, Target, TargetChange
from propolis.steps.people.models.draws import Draw
from propolis.steps.people.models.equality import EqualityAnswered, EqualityAsking, EqualityCount, EqualityQuestion
from propolis.steps.people.models.gatherings import Gathering
from propolis.steps.people.models.groups import Group, Outreach
from propolis.steps.people.models.introductions import Introduction, Strength
from propolis.steps.people.models.needs import AccessNeed, SharedNeeds
from propolis.steps.people.models.registrations import Registration, RegistrationContact
from propolis.steps.people.models.standings import Standing

__all__ = [
    "AccessNeed",
    "Call",
    "Draw",
    "EqualityAnswered",
    "EqualityAsking",
    "EqualityCount",
    "EqualityQuestion",
    "Gathering",
    "Group",
    "Introduction",
    "Outreach",
    "Registration",
    "RegistrationContact",
    "SharedNeeds",
    "Standing",
    "Strength",
    "Target",
    "TargetChange",
]
