"""The thread's page."""

from dataclasses import dataclass

from django.http import Http404

from propolis.design.pages import show
from propolis.projects.scope import for_readers
from propolis.site.thread.beads import KIND_WORDS, BeadView, gather
from propolis.site.thread.walk import KINDS, walk


@dataclass(frozen=True)
class ThreadPage:
    """The thread through one bead; `gaps` are the steps it has not reached yet."""

    here: BeadView
    beads: list[BeadView]
    gaps: list[str]


@dataclass(frozen=True)
class ThreadsPage:
    """Every need of a project, each the start of a thread, with the last thing it has led to."""

    needs: list[tuple[BeadView, BeadView]]


@for_readers
def thread(request, scope, kind, bead_id):
    """What led to this, and what came of it."""
    beads, links = gather(scope.project, scope.member)
    if (kind, bead_id) not in beads:
        raise Http404
    found = [beads[key] for key in walk((kind, bead_id), links)]
    reached = {bead.kind for bead in found}
    gaps = [str(KIND_WORDS[kind]) for kind in KINDS if kind not in reached]
    return show(request, "site/thread.jinja", ThreadPage(beads[kind, bead_id], found, gaps))


@for_readers
def threads(request, scope):
    """Every need, and how far it has come."""
    beads, links = gather(scope.project, scope.member)
    needs = [bead for bead in beads.values() if bead.kind == "need"]
    page = ThreadsPage([(need, beads[walk(need.key, links)[-1]]) for need in needs])
    return show(request, "site/threads.jinja", page)
