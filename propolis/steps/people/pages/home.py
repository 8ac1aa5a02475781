from dataclasses import dataclass

from propolis.projects.pages.people import PeoplePage, people_page
from propolis.projects.scope import Scope
from propolis.steps.people import permissions, reads


@dataclass(frozen=True)
class HomePage:
    """Who is here, who should be, and the ways into the rest of the step."""

    people: PeoplePage
    mapped: reads.Mapped
    introduced: int
    met: int
    sees_needs: bool


def home(scope: Scope) -> HomePage:
    """The step's front page, for whoever is looking. Strangers are not told which groups have nobody here."""
    return HomePage(
        people=people_page(scope),
        mapped=reads.mapped(scope.project),
        introduced=reads.introductions(scope.project, scope.member).count(),
        met=reads.gatherings(scope.project).count(),
        sees_needs=bool(permissions.may_see_needs(scope.member, scope.project)),
    )
