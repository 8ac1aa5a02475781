"""The front page of this step."""

from django.http import HttpResponse

from propolis.design.pages import show
from propolis.projects.pages.promise import promise_page
from propolis.projects.scope import for_readers


@for_readers
def home(request, scope) -> HttpResponse:
    """What this step holds: the promise as it stands."""
    return show(request, "mindset/home.jinja", promise_page(scope))
