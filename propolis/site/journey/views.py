"""The journey's page."""

from django.utils.timezone import now

from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.site.journey import pages


@for_readers
def journey(request, scope):
    """The eight steps of a project, and what comes next."""
    return show(request, "site/journey.jinja", pages.journey(scope, now()))
