"""A map in plain sentences: templates for its codes, which pages can translate."""

from collections.abc import Mapping, Sequence

from propolis.methods.opinions.findings import Finding
from propolis.methods.opinions.mapping import OpinionMap
from propolis.methods.opinions.stability import CLEAR_FROM

WHY = {
    "too-few-people": (
        "There is no map yet. Fewer than 7 people have answered enough. Among so few, a map would show who is who."
    ),
    "no-differences": "There are no groups. Everybody stands in the same place.",
    "groups-too-small": "There are no groups. Any that stand apart are so small that they would show who is who.",
}
SPAN = "{people} people gave {answers} answers to {statements} statements."
GROUPS = "{number} groups stand apart."
UNSTEADY = (
    "But there are no clear groups. Had other people answered, they would have come out differently ({stability})."
)
STEADY = "They come out much the same when other people are asked ({stability}, where 1 is always the same)."
GROUP = "Group {letter}, {size} people:"
NOTHING_OF_ITS_OWN = "nothing that sets it apart for sure."
COMMON = "What all groups see the same way:"
NO_COMMON = "No statement is surely seen the same way by all groups."
DIVISIVE = "What parts the groups most:"
STANCES = {"agree": "agrees", "disagree": "disagrees"}
LINE = "{share} {stance}: {statement}"
GAP = "{share} between the groups: {statement}"
LETTERS = "ABCDE"


def in_words(found: OpinionMap, texts: Mapping[str, str], stability: float | None = None) -> list[str]:
    """The map as lines to read. texts: what each statement says, by id; stability: if it was worked out."""
    lines = [_span(found)]
    if found.why:
        lines.append(WHY[found.why])
    if found.has_groups:
        lines += [GROUPS.format(number=len(found.sizes)), *_steadiness(stability)]
        for number, named in enumerate(found.represented_by):
            lines += ["", *_group(found, number, named, texts)]
    if len(found.sizes):
        lines += (
            ["", *_listed(found, found.common_ground, COMMON, LINE, texts)] if found.common_ground else ["", NO_COMMON]
        )
    if found.divisive:
        lines += ["", *_listed(found, found.divisive, DIVISIVE, GAP, texts)]
    return lines


def is_clear(stability: float | None) -> bool:
    """Whether groups may be spoken of as groups."""
    return stability is None or stability >= CLEAR_FROM


def _span(found: OpinionMap) -> str:
    people, statements = len(found.participants), int(found.is_live.sum())
    return SPAN.format(people=f"{people:,}", answers=f"{found.number_of_answers:,}", statements=f"{statements:,}")


def _steadiness(stability: float | None) -> list[str]:
    if stability is None:
        return []
    return [(STEADY if is_clear(stability) else UNSTEADY).format(stability=f"{stability:.2f}")]


def _group(found: OpinionMap, number: int, named: Sequence[Finding], texts: Mapping[str, str]) -> list[str]:
    title = GROUP.format(letter=LETTERS[number], size=f"{int(found.sizes[number]):,}")
    return _listed(found, named, title, LINE, texts) if named else [f"{title} {NOTHING_OF_ITS_OWN}"]


def _listed(
    found: OpinionMap, named: Sequence[Finding], title: str, template: str, texts: Mapping[str, str]
) -> list[str]:
    return [title, *(f"  {_line(found, one, template, texts)}" for one in named)]


def _line(found: OpinionMap, one: Finding, template: str, texts: Mapping[str, str]) -> str:
    name = str(found.statements[one.statement])
    said = f"{name}. {texts[name]}" if texts.get(name) else f"statement {name}"
    return template.format(share=f"{one.share:.0%}", stance=STANCES[one.stance], statement=" ".join(said.split()))
