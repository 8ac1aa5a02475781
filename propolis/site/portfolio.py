"""A person's projects side by side, each seen through the four parts of the jigsaw; nothing is ranked."""

from dataclasses import dataclass
from itertools import chain

from django.http import HttpRequest, HttpResponse

from propolis.accounts.access import signed_in
from propolis.accounts.models import Person
from propolis.design.pages import show
from propolis.projects import reads as projects
from propolis.projects.models import Project
from propolis.steps.mindset import lenses, reads
from propolis.steps.mindset.pages import ItemView, item_views
from propolis.steps.mindset.words import STANDINGS

LENS = "jigsaw"
MOST = 50


@dataclass(frozen=True)
class OneProject:
    """One project, and what its record shows of each part."""

    project: Project
    is_mine: bool
    parts: list[ItemView]


@dataclass(frozen=True)
class Portfolio:
    """The projects someone is in, and those that anyone can read, by title."""

    framework: lenses.Framework
    projects: list[OneProject]
    standings: dict


@signed_in
def portfolio(request: HttpRequest) -> HttpResponse:
    """My projects, and those anyone can read, part by part."""
    return show(request, "site/portfolio.jinja", portfolio_page(request.user))


def portfolio_page(person: Person) -> Portfolio:
    """All of a person's own projects and the newest public ones, in the order of the alphabet: no one leads."""
    mine = {one.pk: one for one in projects.of_person(person)}
    found = {one.pk: one for one in chain(mine.values(), projects.public()[:MOST])}
    shown, lens = reads.evidence_of(found.values()), lenses.frameworks()[LENS]
    ordered = sorted(found.values(), key=lambda one: (one.title.casefold(), one.pk))
    return Portfolio(
        lens, [OneProject(one, one.pk in mine, item_views(lens, shown[one.pk])) for one in ordered], STANDINGS
    )
