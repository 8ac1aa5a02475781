"""The front page of this step."""

from django.http import HttpResponse

from propolis.design.pages import show
from propolis.projects.pages.people import people_page
from propolis.projects.scope import for_readers
from propolis.steps.people import permissions


@for_readers
def home(request, scope) -> HttpResponse:
    """Everyone here: by name for each other, by perspective for everyone else."""
    sees_needs = permissions.may_see_needs(scope.member, scope.project)
    return show(request, "people/home.jinja", people_page(scope), sees_needs=sees_needs)
