from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from propolis.methods.opinions import Captions, picture
from propolis.methods.opinions.words import LETTERS
from propolis.projects.scope import Scope
from propolis.steps.planning import reads
from propolis.steps.planning.mapping import Mapped, Said
from propolis.steps.planning.models import Conversation
from propolis.steps.planning.pages.shown import said_in_words
from propolis.steps.planning.words import ABOUT, FOLLOWS, LICENCES, MAP_CAPTIONS, NO_TEXT, WHY_NO_MAP


@dataclass(frozen=True)
class SaidView:
    """A statement and, roughly, how many agree or disagree with it."""

    id: str
    text: str
    how_many: str


@dataclass(frozen=True)
class GroupView:
    """A group: its letter, about how many are in it, what it stands for, and whether the viewer is in it."""

    letter: str
    about: int
    statements: list[SaidView]
    is_mine: bool


@dataclass(frozen=True)
class MapPage:
    """The opinion map of a conversation, or why there is none. drawing: an SVG; empty where there is no map.

    table: behind the drawing, what most of each group says to each statement.
    """

    conversation: Conversation
    licence: str
    why: str
    drawing: Markup
    groups: list[GroupView]
    is_clear: bool
    follows: str
    common: list[SaidView]
    parting: list[SaidView]
    table: list[tuple[SaidView, list[str]]]


def opinion_map(scope: Scope, found: Conversation) -> MapPage:
    """What the viewer may see: groups in rough numbers, and their own place."""
    seen = reads.shown_map(found)
    if seen is None or not seen.sizes:
        return _page(found, str(WHY_NO_MAP[seen.why if seen else _why_none(found)]))
    here, group = seen.place(reads.values_by_number(found, scope.member)) or (None, None)
    texts = reads.shown_texts(found)
    return _page(
        found,
        str(WHY_NO_MAP[seen.why]) if seen.why else "",
        drawing=_drawing(found, seen, here),
        groups=[
            GroupView(LETTERS[number], seen.sizes[number], _views(said, texts), number == group)
            for number, said in enumerate(seen.groups)
        ],
        is_clear=seen.is_clear,
        follows=str(FOLLOWS[seen.follows]) if seen.has_groups else "",
        common=_views(seen.common, texts),
        parting=_views(seen.parting, texts),
        table=_table(seen, texts),
    )


def _why_none(found: Conversation) -> str:
    if not found.is_open:
        return "being-drawn"
    return "open" if found.release == "at-close" else "waits-for-people"


def _page(found: Conversation, why: str, **shown) -> MapPage:
    nothing = {"drawing": Markup(""), "groups": [], "is_clear": True, "follows": ""}
    lists = {"common": [], "parting": [], "table": []}
    return MapPage(found, str(LICENCES.get(found.licence, "")), why, **nothing | lists | shown)


def _drawing(found: Conversation, seen: Mapped, here: tuple[float, float] | None) -> Markup:
    sizes = [str(ABOUT) % {"number": size} for size in seen.sizes]
    captions = Captions(**{name: str(words) for name, words in MAP_CAPTIONS.items()}, why=WHY_NO_MAP)
    return Markup(picture(seen.scene, sizes=sizes, why=seen.why, title=found.title, here=here, captions=captions))


def _views(listed: Sequence[Said], texts: dict[int, tuple[str, str]]) -> list[SaidView]:
    """Each statement that is still on show."""
    return [_view(one, *texts[one.number]) for one in listed if one.number in texts]


def _view(one: Said, pk: str, text: str) -> SaidView:
    return SaidView(pk, text or str(NO_TEXT), said_in_words(one.stance, one.level))


def _table(seen: Mapped, texts: dict[int, tuple[str, str]]) -> list[tuple[SaidView, list[str]]]:
    """The statements that the page names, each with what every group says to it."""
    named = {one.number: one for listed in (*seen.groups, seen.common, seen.parting) for one in listed}
    rows = [(named[number], seen.table[number]) for number in sorted(named) if number in texts and number in seen.table]
    return [
        (_view(one, *texts[one.number]), [said_in_words(cell.stance, cell.level) if cell else "" for cell in row])
        for one, row in rows
    ]
