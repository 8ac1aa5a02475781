"""The front page of this step."""

from django.http import HttpResponse

from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.steps.growth import pages


@for_readers
def home(request, scope) -> HttpResponse:
    """What members ask and offer each other."""
    return show(request, "growth/home.jinja", pages.home(scope))
