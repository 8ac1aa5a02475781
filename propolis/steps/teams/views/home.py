"""The front page of this step."""

from django.http import HttpResponse
from django.utils.timezone import now

from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.steps.teams import pages
from propolis.steps.teams.pages.meetings import next_meetings


@for_readers
def home(request, scope) -> HttpResponse:
    """Who chairs, the teams and roles, the ground rules, and how this project decides."""
    at = now()
    return show(request, "teams/home.jinja", pages.home(scope, at), next_meetings=next_meetings(scope, at))
