from collections.abc import Collection
from datetime import date, timedelta

from django.db import models
from django.utils.timezone import localdate

from propolis.projects.models import Member, Project
from propolis.steps.teams.models import Place, Role, Team, Term
from propolis.steps.teams.rules import LIVE_TERM

SOON = timedelta(days=28)


def every_role(project: Project) -> models.QuerySet[Role]:
    """Every role of a project, the oldest first, each with its terms in the order they begin, but for those refused."""
    said = Term.objects.filter(member__left_at=None).exclude(state="declined")
    shown = said.select_related("member__person", "member__project").order_by("from_on", "offered_at", "pk")
    found = Role.objects.filter(project=project).select_related("project__chain", "team__project", "to_team")
    return found.prefetch_related(models.Prefetch("terms", queryset=shown)).order_by("written_at", "pk")


def roles(project: Project, team: Team | None = None) -> models.QuerySet[Role]:
    """The roles of a team or, with no team, those for the whole project."""
    return every_role(project).filter(team=team)


def has_role(project: Project, team: Team | None, kind: str) -> bool:
    """Whether a team, or the project, has a role of this kind already."""
    return Role.objects.filter(project=project, team=team, kind=kind).exists()


def terms(project: Project) -> models.QuerySet[Term]:
    """Every term of a project's roles that was offered or accepted, of people who are here."""
    found = Term.objects.filter(role__project=project, member__left_at=None, state__in=LIVE_TERM)
    return found.select_related(
        "role__team", "role__to_team", "role__project__chain", "member__person", "member__project"
    )


def _accepted(project: Project, on: date) -> models.QuerySet[Term]:
    """Terms that run on a day: accepted, in a team that goes on, by someone who is still in it."""
    in_team = Place.objects.filter(team=models.OuterRef("role__team"), member=models.OuterRef("member"), state="in")
    running = terms(project).filter(state="accepted", from_on__lte=on, until_on__gte=on, role__team__ended_at=None)
    return running.filter(models.Q(role__team=None) | models.Exists(in_team))


def holders(project: Project, kind: str, *, team: Team | None = None, on: date | None = None) -> list[Member]:
    """Who holds a role of this kind on a day, today unless given; of the whole project unless a team is given."""
    found = _accepted(project, on or localdate()).filter(role__kind=kind, role__team=team)
    return [one.member for one in found.order_by("from_on", "pk")]


def holds(member: Member | None, kind: str, *, team: Team | None = None, on: date | None = None) -> bool:
    """Whether someone holds a role of this kind on a day, today unless given."""
    if member is None or not member.is_active:
        return False
    found = _accepted(member.project, on or localdate()).filter(member=member, role__kind=kind, role__team=team)
    return found.exists()


def is_taken(role: Role, member: Member, from_on: date, until_on: date) -> bool:
    """Whether someone has a role, or was offered it, for some of these days."""
    live = Term.objects.filter(role=role, member=member, state__in=LIVE_TERM)
    return live.filter(from_on__lte=until_on, until_on__gte=from_on).exists()


def chair_perspectives(
    role: Role, from_on: date, until_on: date, *, besides: Term | None = None, states: Collection[str] = LIVE_TERM
) -> list[str]:
    """What the others who hold a role for some of these days speak from now."""
    found = terms(role.project).filter(role=role, state__in=states, from_on__lte=until_on, until_on__gte=from_on)
    others = found.exclude(pk=besides.pk) if besides else found
    return list(others.values_list("member__perspective", flat=True))


def terms_in_team(team: Team, member: Member) -> models.QuerySet[Term]:
    """The terms that someone has, or was offered, in one team."""
    return Term.objects.filter(role__team=team, member=member, state__in=LIVE_TERM)


def offers_to(member: Member, on: date) -> models.QuerySet[Term]:
    """The roles that someone was offered and has not answered."""
    return terms(member.project).filter(member=member, state="offered", until_on__gte=on, role__team__ended_at=None)


def ending_soon(project: Project, on: date) -> list[Term]:
    """Terms that end within four weeks and that nobody follows yet in the same role."""
    later = Term.objects.filter(
        role=models.OuterRef("role"), state__in=LIVE_TERM, from_on__gt=models.OuterRef("from_on"), member__left_at=None
    )
    running = _accepted(project, on).filter(until_on__lte=on + SOON)
    return list(running.filter(~models.Exists(later)).order_by("until_on", "pk"))
