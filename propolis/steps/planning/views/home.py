from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.steps.planning import pages


@for_readers
def home(request, scope):
    """Conversations, needs and goals, and what comes next."""
    return show(request, "planning/home.jinja", pages.home(scope))
