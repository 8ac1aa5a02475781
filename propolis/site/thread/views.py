"""The thread's pages."""

from django.http import Http404

from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.site.thread import pages


@for_readers
def thread(request, scope, kind, bead_id):
    """What led to this, and what came of it."""
    page = pages.thread(scope, (kind, bead_id))
    if page is None:
        raise Http404
    return show(request, "site/thread.jinja", page)


@for_readers
def threads(request, scope):
    """Every need, and how far it has come."""
    return show(request, "site/threads.jinja", pages.threads(scope))
