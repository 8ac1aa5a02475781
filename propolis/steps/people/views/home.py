"""The front page of this step."""

from django.http import HttpResponse

from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.steps.people import pages


@for_readers
def home(request, scope) -> HttpResponse:
    """Everyone here: by name for each other, by perspective for everyone else."""
    step = pages.home(scope)
    return show(request, "people/home.jinja", step.people, step=step)
