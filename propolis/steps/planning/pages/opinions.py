from dataclasses import dataclass

from markupsafe import Markup

from propolis.methods.opinions import Finding, OpinionMap, is_clear, picture
from propolis.methods.opinions.words import LETTERS
from propolis.projects.scope import Scope
from propolis.steps.planning import reads
from propolis.steps.planning.models import Conversation
from propolis.steps.planning.words import ABOUT, HOW_MANY, LICENCES, NO_TEXT, STANCES, WHY_NO_MAP

ROUND_TO = 5  # people: sizes are told roughly, so that nobody can be found by taking one number from another


@dataclass(frozen=True)
class Said:
    """A statement and, roughly, how many agree or disagree with it."""

    text: str
    how_many: str


@dataclass(frozen=True)
class GroupView:
    """A group: its letter, about how many are in it, what it stands for, and whether the viewer is in it."""

    letter: str
    about: int
    statements: list[Said]
    is_mine: bool


@dataclass(frozen=True)
class MapPage:
    """The opinion map of a closed conversation, or why there is none. drawing: an SVG; empty where there is no map."""

    conversation: Conversation
    licence: str
    why: str
    drawing: Markup
    groups: list[GroupView]
    is_clear: bool
    common: list[Said]
    parting: list[str]


def opinion_map(scope: Scope, found: Conversation) -> MapPage:
    """What the viewer may see: groups in rough numbers, and their own place."""
    mapped = reads.mapped(found)
    if mapped is None:
        return _page(found, str(WHY_NO_MAP["open"]))
    seen = mapped.found
    if not len(seen.sizes):
        return _page(found, str(WHY_NO_MAP[seen.why or "too-few-people"]))
    mine = reads.place_of(seen, found, scope.member)
    texts = reads.map_texts(found)
    here, group = mine or (None, None)
    sizes = [str(ABOUT) % {"number": _roughly(size)} for size in seen.sizes]
    return _page(
        found,
        str(WHY_NO_MAP[seen.why]) if seen.why else "",
        drawing=Markup(picture(seen, title=found.title, here=here, sizes=sizes)),
        groups=[_group(seen, number, texts, number == group) for number in range(len(seen.sizes))]
        if seen.has_groups
        else [],
        is_clear=is_clear(mapped.stability),
        common=[_said(seen, one, texts) for one in seen.common_ground],
        parting=[_text(seen, one, texts) for one in seen.divisive],
    )


def _page(found: Conversation, why: str, **shown) -> MapPage:
    nothing = {"drawing": Markup(""), "groups": [], "is_clear": True, "common": [], "parting": []}
    return MapPage(found, str(LICENCES.get(found.licence, "")), why, **nothing | shown)


def _group(seen: OpinionMap, number: int, texts: dict[int, str], is_mine: bool) -> GroupView:
    statements = [_said(seen, one, texts) for one in seen.represented_by[number]]
    return GroupView(LETTERS[number], _roughly(seen.sizes[number]), statements, is_mine)


def _roughly(size: int) -> int:
    return max(ROUND_TO, round(int(size) / ROUND_TO) * ROUND_TO)


def _said(seen: OpinionMap, one: Finding, texts: dict[int, str]) -> Said:
    how_many = next(words for least, words in HOW_MANY if one.share >= least)
    return Said(_text(seen, one, texts), str(STANCES[one.stance]) % {"how_many": how_many})


def _text(seen: OpinionMap, one: Finding, texts: dict[int, str]) -> str:
    return texts.get(int(seen.statements[one.statement])) or str(NO_TEXT)
