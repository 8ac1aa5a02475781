"""The people of the worked example, by project."""

from dataclasses import dataclass

from propolis.accounts.models import Person
from propolis.projects import reads
from propolis.projects.models import Member, Project
from propolis.projects.words import PERSPECTIVES


@dataclass(frozen=True)
class Someone:
    """One person of the example, and what they speak from in a project."""

    id: str
    name: str
    perspective: str
    is_co_chair: bool


@dataclass(frozen=True)
class Group:
    """The people of one project."""

    title: str
    people: list[Someone]


def groups() -> list[Group]:
    """Every project of the example with its people, by perspective and name."""
    return [Group(project.title, _people(project)) for project in Project.objects.order_by("started_at", "pk")]


def someone(person_id: str) -> Person | None:
    """The person with this id, if a visitor may step in as them."""
    here = Member.objects.filter(left_at=None).values("person")
    return Person.objects.filter(pk__in=here, is_active=True).filter(pk=person_id).first()


def _people(project: Project) -> list[Someone]:
    order = list(PERSPECTIVES)
    members = sorted(reads.members(project), key=lambda member: (order.index(member.perspective), member.person.name))
    return [_someone(member) for member in members]


def _someone(member: Member) -> Someone:
    words = str(PERSPECTIVES[member.perspective])
    return Someone(member.person_id, member.person.name, words, member.is_co_chair)
