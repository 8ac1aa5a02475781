"""The people of the worked example, by project: who chairs, then everyone by what they speak from."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from propolis.accounts.models import Person
from propolis.projects import reads
from propolis.projects.models import Member, Project
from propolis.projects.scope import Scope
from propolis.projects.words import PERSPECTIVES
from propolis.site.journey.next_steps import next_steps


@dataclass(frozen=True)
class Someone:
    """One person of the example, what they speak from in a project, and the first thing that waits for them there."""

    id: str
    name: str
    perspective: str
    waiting: str


@dataclass(frozen=True)
class Side:
    """People who are listed together."""

    title: str
    people: list[Someone]


@dataclass(frozen=True)
class Group:
    """The people of one project."""

    title: str
    sides: list[Side]


def groups(now: datetime) -> list[Group]:
    """Every project of the example with its people: the co-chairs first, then by perspective and name."""
    projects = Project.objects.order_by("started_at", "pk")
    return [Group(project.title, [side for side in _sides(project, now) if side.people]) for project in projects]


def someone(person_id: str) -> Person | None:
    """The person with this id, if a visitor may step in as them."""
    here = Member.objects.filter(left_at=None).values("person")
    return Person.objects.filter(pk__in=here, is_active=True).filter(pk=person_id).first()


def _sides(project: Project, now: datetime) -> list[Side]:
    order = list(PERSPECTIVES)
    members = sorted(reads.members(project), key=lambda member: (order.index(member.perspective), member.person.name))
    chairs = Side(_("The co-chairs"), [_someone(one, now) for one in members if one.is_co_chair])
    others = [one for one in members if not one.is_co_chair]
    return [chairs, *(_side(code, others, now) for code in order)]


def _side(perspective: str, members: list[Member], now: datetime) -> Side:
    people = [_someone(one, now) for one in members if one.perspective == perspective]
    return Side(str(PERSPECTIVES[perspective]), people)


def _someone(member: Member, now: datetime) -> Someone:
    waiting = next_steps(Scope(member.project, member, member.person), now)
    return Someone(member.person_id, member.person.name, member.perspective, waiting[0].words if waiting else "")
