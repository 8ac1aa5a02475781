from collections import Counter

from django.db import models

from propolis.projects import reads as projects
from propolis.projects.models import Member, Project
from propolis.steps.teams.models import Place, Team
from propolis.steps.teams.rules import LIVE_PLACE


def teams(project: Project) -> models.QuerySet[Team]:
    """Every team of a project, those that go on first."""
    ended = models.F("ended_at").desc(nulls_first=True)
    found = Team.objects.filter(project=project).select_related("project__chain", "started_by__person")
    return found.order_by(ended, "started_at", "pk")


def open_teams(project: Project) -> models.QuerySet[Team]:
    """The teams of a project that go on."""
    return teams(project).filter(ended_at=None)


def places(project: Project) -> models.QuerySet[Place]:
    """Every place that is taken, offered or asked for in the project's teams, in the order they were asked for."""
    here = Place.objects.filter(team__project=project, member__left_at=None, state__in=LIVE_PLACE)
    return here.select_related("team__project__chain", "member__person", "member__project").order_by("asked_at", "pk")


def place(team: Team, member: Member | None) -> Place | None:
    """Someone's place in a team, also while it is only asked for."""
    return places(team.project).filter(team=team, member=member).first() if member else None


def has_place(team: Team, member: Member) -> bool:
    """Whether someone is in a team, or is asked, or has asked to be; also while they are out of the project."""
    return Place.objects.filter(team=team, member=member, state__in=LIVE_PLACE).exists()


def is_in(team: Team, member: Member | None) -> bool:
    """Whether someone is in a team now."""
    return member is not None and places(team.project).filter(team=team, member=member, state="in").exists()


def members_of(team: Team) -> list[Member]:
    """Everyone in a team now."""
    return [one.member for one in places(team.project).filter(team=team, state="in")]


def counts(team: Team) -> dict[str, int]:
    """How many people in a team speak from each perspective now."""
    found = places(team.project).filter(team=team, state="in")
    return dict(Counter(found.values_list("member__perspective", flat=True)))


def requests(team: Team) -> models.QuerySet[Place]:
    """Who has asked to join a team and waits for an answer."""
    return places(team.project).filter(team=team, state="asked")


def invitations_of(member: Member) -> models.QuerySet[Place]:
    """The teams that someone has been asked to join, and has not answered."""
    return places(member.project).filter(member=member, state="invited", team__ended_at=None)


def not_in(team: Team) -> list[Member]:
    """Members of the project who can be asked into a team."""
    taken = set(places(team.project).filter(team=team).values_list("member", flat=True))
    return [one for one in projects.members(team.project) if one.pk not in taken]
