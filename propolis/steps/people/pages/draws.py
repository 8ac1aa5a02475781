"""A draw: how far it has come, its chances in plain words, and how to replay it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from propolis.kit.verdict import Verdict, no
from propolis.kit.words import sentence
from propolis.projects.models import Member
from propolis.projects.reads import label
from propolis.steps.people import permissions, reads, words
from propolis.steps.people.models import Draw


@dataclass(frozen=True)
class DrawPage:
    """One draw."""

    draw: Draw
    state: str
    step: str
    trouble: str
    is_running: bool
    is_published: bool
    smallest: str
    largest: str
    tickets: list[str]
    seed_by: str
    confirmed_by: str
    may_type_first: bool
    may_type_second: bool


def draw_page(draw: Draw, viewer: Member | None) -> DrawPage:
    """One draw, for someone of the project or for everyone."""
    return DrawPage(
        draw=draw,
        state=str(words.DRAW_STATES[draw.state]),
        step=str(words.STEPS.get(draw.step, "")),
        trouble=sentence(no(draw.reason, **draw.facts)) if draw.reason else "",
        is_running=draw.state in ("waiting", "working"),
        is_published=draw.state in ("ready", "drawn"),
        smallest=in_words(draw.smallest),
        largest=in_words(draw.largest),
        tickets=sorted(reads.panel(draw).values_list("pk", flat=True)) if draw.state == "drawn" else [],
        seed_by=label(draw.seed_by, viewer) if draw.seed_by_id else "",
        confirmed_by=label(draw.confirmed_by, viewer) if draw.confirmed_by_id else "",
        may_type_first=draw.state == "ready" and bool(permissions.may_run_call(viewer, draw.call)),
        may_type_second=bool(_second(draw, viewer)),
    )


def in_words(chance: float) -> str:
    """A chance as people say it: about 1 in 12."""
    if chance <= 0:
        return _("none")
    if chance >= 1:
        return _("certain")
    if chance > 1 / 2:
        return _("about %(n)s in 10") % {"n": round(chance * 10)}
    return _("about 1 in %(n)s") % {"n": round(1 / chance)}


def _second(draw: Draw, viewer: Member | None) -> Verdict | bool:
    is_noted = draw.state == "ready" and draw.seed_by_id is not None
    return (
        is_noted and viewer is not None and viewer.pk != draw.seed_by_id and permissions.may_confirm_seed(viewer, draw)
    )
