"""The front page of this step."""

from django.http import HttpResponse

from propolis.design.pages import show
from propolis.projects.pages.people import people_page
from propolis.projects.scope import for_readers


@for_readers
def home(request, scope) -> HttpResponse:
    """Everyone here: by name for each other, by perspective for everyone else."""
    return show(request, "people/home.jinja", people_page(scope))
