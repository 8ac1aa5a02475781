"""The front page of this step."""

from django.http import HttpResponse

from propolis.design.pages import show
from propolis.projects.pages.teams import teams_page
from propolis.projects.scope import for_readers


@for_readers
def home(request, scope) -> HttpResponse:
    """Who chairs, how this team decides, and what this step does not hold yet."""
    return show(request, "teams/home.jinja", teams_page(scope))
