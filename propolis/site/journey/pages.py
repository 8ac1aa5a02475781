"""What the journey's page shows."""

from dataclasses import dataclass
from datetime import datetime

from propolis.projects import reads as projects
from propolis.projects.models import Promise
from propolis.projects.scope import Scope
from propolis.site.journey.cells import Cell, cells
from propolis.site.journey.next_steps import NextStep, next_steps


@dataclass(frozen=True)
class JourneyPage:
    """A project at a glance."""

    cells: list[Cell]
    next_steps: list[NextStep]
    promise: Promise | None
    is_member: bool


def journey(scope: Scope, now: datetime) -> JourneyPage:
    """The eight cells, what comes next for the looker, and the promise as it stands."""
    return JourneyPage(
        cells=cells(scope.project),
        next_steps=next_steps(scope, now),
        promise=projects.promise(scope.project),
        is_member=scope.member is not None,
    )
