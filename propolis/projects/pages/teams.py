"""Who chairs a project, and how it decides."""

from dataclasses import dataclass

from propolis.projects import permissions, reads
from propolis.projects.pages.people import Chairs, chairs
from propolis.projects.scope import Scope
from propolis.projects.words import VISIBILITIES


@dataclass(frozen=True)
class TeamsPage:
    """The co-chairs and the ways of working."""

    chairs: Chairs
    notice_days: int
    quorum_percent: int
    visibility: str
    may_change: bool


def teams_page(scope: Scope) -> TeamsPage:
    """The team page, for whoever is looking."""
    project = scope.project
    return TeamsPage(
        chairs=chairs(reads.co_chairs(project), scope),
        notice_days=project.notice_days,
        quorum_percent=project.quorum_percent,
        visibility=str(VISIBILITIES[project.visibility]),
        may_change=bool(permissions.may_chair(scope.member, project)),
    )
