"""Looking back on how people work together, as each member may see it."""

from dataclasses import dataclass
from datetime import datetime

from propolis.projects.scope import Scope
from propolis.steps.mindset import lenses, permissions, rules
from propolis.steps.mindset.models import LookBack
from propolis.steps.mindset.reads import looking as reads
from propolis.steps.mindset.words import LEVELS, SIDES


@dataclass(frozen=True)
class ValueSeen:
    """One value: how each side sees it, in words, and how many steps lie between them."""

    words: str
    seen: list[tuple[str, str]]
    gap: int


@dataclass(frozen=True)
class LookView:
    """One time people looked back; a value that too few spoke of is left out."""

    look: LookBack
    values: list[ValueSeen]


@dataclass(frozen=True)
class LookPage:
    """What goes on now, what was seen before, and what the person looking can do."""

    now: LookBack | None
    before: list[LookView]
    has_answered: bool
    may_call: bool
    can_open: bool


def look_page(scope: Scope, at: datetime) -> LookPage:
    """The page on which a project looks back."""
    every = list(reads.looks(scope.project))
    now = next((one for one in every if one.closed_at is None), None)
    may_call = bool(permissions.may_call_look(scope.member, scope.project))
    last = every[0].opened_at if every else None
    return LookPage(
        now=now,
        before=[_view(one) for one in every if one is not now],
        has_answered=bool(now and reads.own_views(now, scope.member)),
        may_call=may_call,
        can_open=may_call and bool(rules.can_open_look(is_open=now is not None, last_opened=last, at=at)),
    )


def _view(look: LookBack) -> LookView:
    levels = {(one.value, one.side): one.level for one in look.seen.all()}
    found = []
    for item in lenses.frameworks()["hive"].items:
        mine = {side: levels[item.code, side] for side in SIDES if (item.code, side) in levels}
        if mine:
            gap = abs(mine["lived"] - mine["others"]) if "lived" in mine else 0
            said = [(str(SIDES[side]), str(LEVELS[level])) for side, level in mine.items()]
            found.append(ValueSeen(item.words, said, gap))
    return LookView(look, found)
