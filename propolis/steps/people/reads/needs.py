from collections import defaultdict
from collections.abc import Iterable

from django.db import models

from propolis.accounts.models import Person
from propolis.projects.models import Member
from propolis.steps.people.models import AccessNeed, SharedNeeds


def needs_of(person: Person) -> models.QuerySet[AccessNeed]:
    """What a person needs now, the oldest first."""
    return AccessNeed.objects.filter(person=person, ended_at=None).order_by("noted_at", "pk")


def needs_shared_by(members: Iterable[Member]) -> dict[str, list[AccessNeed]]:
    """By member id, what each of these members needs and lets those who organise meetings see; in two queries."""
    sharing = SharedNeeds.objects.filter(member__in=[one.pk for one in members]).values_list("member", "member__person")
    member_of = {person: member for member, person in sharing}
    found: dict[str, list[AccessNeed]] = defaultdict(list)
    for need in AccessNeed.objects.filter(person__in=member_of, ended_at=None).order_by("noted_at", "pk"):
        found[member_of[need.person_id]].append(need)
    return dict(found)
