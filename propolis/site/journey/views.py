"""The journey's page, and the step that holds nothing yet."""

from dataclasses import dataclass

from django.utils.timezone import now

from propolis.design.pages import show
from propolis.projects import reads as projects
from propolis.projects.models import Promise
from propolis.projects.scope import for_readers
from propolis.site.journey.cells import Cell, cells
from propolis.site.journey.next_steps import NextStep, next_steps


@dataclass(frozen=True)
class JourneyPage:
    """A project at a glance."""

    cells: list[Cell]
    next_steps: list[NextStep]
    promise: Promise | None
    is_member: bool


@for_readers
def journey(request, scope):
    """The eight steps of a project, and what comes next."""
    page = JourneyPage(
        cells=cells(scope.project),
        next_steps=next_steps(scope, now()),
        promise=projects.promise(scope.project),
        is_member=scope.member is not None,
    )
    return show(request, "site/journey.jinja", page)


@for_readers
def growth(request, scope):
    """What the last step will hold, said plainly."""
    return show(request, "site/growth.jinja")
