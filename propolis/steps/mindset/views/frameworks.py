"""One project, looked at through one framework."""

from django.http import Http404, HttpResponse

from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.steps.mindset import lenses, pages


@for_readers
def framework(request, scope, framework) -> HttpResponse:
    """What a framework asks for, and what the record shows of it."""
    if framework not in lenses.frameworks():
        raise Http404
    return show(request, "mindset/framework.jinja", pages.framework_page(scope, framework))
