"""What the thread's pages show."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.projects.scope import Scope
from propolis.site.thread.beads import KIND_WORDS, BeadView, gather
from propolis.site.thread.walk import KINDS, Bead, walk


@dataclass(frozen=True)
class Onward:
    """What could come next on a thread, and where it is done."""

    words: str
    href: str


@dataclass(frozen=True)
class ThreadPage:
    """The thread through one bead; `gaps` are the steps it has not reached yet."""

    here: BeadView
    beads: list[BeadView]
    gaps: list[str]
    onward: Onward | None


@dataclass(frozen=True)
class ThreadsPage:
    """Every need of a project, each the start of a thread, with the last thing it has led to."""

    needs: list[tuple[BeadView, BeadView]]


def thread(scope: Scope, start: Bead) -> ThreadPage | None:
    """What led to this bead, and what came of it; nothing when it is not on any thread of the project."""
    beads, links = gather(scope.project, scope.member)
    if start not in beads:
        return None
    found = [beads[key] for key in walk(start, links)]
    reached = {bead.kind for bead in found}
    gaps = [str(KIND_WORDS[kind]) for kind in KINDS if kind not in reached]
    return ThreadPage(beads[start], found, gaps, _onward(scope, beads[start]))


def threads(scope: Scope) -> ThreadsPage:
    """Every need, and how far it has come."""
    beads, links = gather(scope.project, scope.member)
    needs = [bead for bead in beads.values() if bead.kind == "need"]
    return ThreadsPage([(need, beads[walk(need.key, links)[-1]]) for need in needs])


def _onward(scope: Scope, bead: BeadView) -> Onward | None:
    """The hand-over to the next room: each is an act of that room, which decides who may."""
    if scope.member is None:
        return None
    slug = scope.project.slug
    match bead.kind:
        case "need":
            return Onward(
                _("Write a goal for this need"), reverse("planning:write_goal", args=[slug]) + f"?need={bead.id}"
            )
        case "goal":
            return Onward(
                _("Make a proposal for this goal"), reverse("decisions:new", args=[slug]) + f"?goal={bead.id}"
            )
        case "proposal" if bead.code == "adopted":
            return Onward(_("Write what will be done"), reverse("delivery:new_commitment", args=[slug, bead.id]))
        case "commitment":
            return Onward(_("Say what changed"), reverse("evaluation:note", args=[slug]) + f"?commitment={bead.id}")
    return None
