from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db import models

from propolis.accounts.models import Person
from propolis.projects import reads as projects
from propolis.projects.models import Member, Project
from propolis.steps.people.models import AccessNeed, SharedNeeds
from propolis.steps.people.rules import CHECK_AFTER


def needs_of(person: Person) -> models.QuerySet[AccessNeed]:
    """What a person needs now, the oldest first."""
    found = AccessNeed.objects.filter(person=person, ended_at=None).select_related("noted_by__person")
    return found.order_by("noted_at", "pk")


def kinds_of(person: Person) -> set[str]:
    """The kinds of what a person needs now."""
    return set(needs_of(person).values_list("kind", flat=True))


def needs_to_check(person: Person, now: datetime) -> bool:
    """Whether it is time to ask if a person's needs are still right."""
    return needs_of(person).filter(checked_at__lt=now - CHECK_AFTER).exists()


def shares_needs(member: Member) -> bool:
    """Whether a member lets those who organise meetings see what they need."""
    return SharedNeeds.objects.filter(member=member).exists()


def needs_shared_by(members: Iterable[Member]) -> dict[str, list[AccessNeed]]:
    """By member id, what each of these members needs and lets those who organise meetings see; in two queries."""
    sharing = SharedNeeds.objects.filter(member__in=[one.pk for one in members]).values_list("member", "member__person")
    member_of = {person: member for member, person in sharing}
    found: dict[str, list[AccessNeed]] = defaultdict(list)
    for need in AccessNeed.objects.filter(person__in=member_of, ended_at=None).order_by("noted_at", "pk"):
        found[member_of[need.person_id]].append(need)
    return dict(found)


def without_email(project: Project) -> list[Member]:
    """The members who have no email address: a co-chair may write down for them what they need."""
    return [one for one in projects.members(project) if not one.person.email]
