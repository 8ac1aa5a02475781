from collections.abc import Iterable
from dataclasses import dataclass

from propolis.projects.scope import Scope
from propolis.steps.mindset import lenses, reads, words


@dataclass(frozen=True)
class Seen:
    """One thing that could be seen in the record, and how often it was."""

    code: str
    words: str
    shown: reads.Shown
    standing: str


@dataclass(frozen=True)
class ItemView:
    """One thing a framework asks for, with all that shows it."""

    item: lenses.Item
    standing: str
    seen: list[Seen]


@dataclass(frozen=True)
class FrameworkPage:
    """One project, looked at through one framework."""

    framework: lenses.Framework
    items: list[ItemView]
    others: list[lenses.Framework]
    standings: dict


def framework_page(scope: Scope, code: str) -> FrameworkPage:
    """What a framework asks for, and what the record of this project shows of it."""
    here, found = lenses.frameworks()[code], reads.evidence(scope.project)
    others = [one for one in lenses.frameworks().values() if one != here]
    return FrameworkPage(here, item_views(here, found), others, words.STANDINGS)


def item_views(framework: lenses.Framework, found: dict[str, reads.Shown]) -> list[ItemView]:
    """Every item of a framework, with what shows it."""
    return [ItemView(one, standing(found, one.indicators), seen(found, one.indicators)) for one in framework.items]


def seen(found: dict[str, reads.Shown], codes: Iterable[str]) -> list[Seen]:
    """These indicators, each with how often it was seen."""
    known = lenses.indicators()
    return [Seen(code, known[code].words, found[code], standing(found, [code])) for code in codes]


def standing(found: dict[str, reads.Shown], codes: Iterable[str]) -> str:
    """Whether both sides showed it, one did, or nobody yet. Never a number: a few acts can weigh more than many."""
    rows = [found[code] for code in codes]
    lived, others = any(one.lived for one in rows), any(one.others for one in rows)
    if lived and others:
        return "both"
    return "lived" if lived else "others" if others else "not-yet"
