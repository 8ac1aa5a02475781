"""The two layouts a conversation comes in: Polis's own export, and the plain one with `participant` and `statement`."""

from collections.abc import Iterable
from dataclasses import dataclass

from propolis.steps.planning.polis_files.faults import BrokenFile


@dataclass(frozen=True)
class Layout:
    """Which column holds what; those in `may` can be absent."""

    name: str
    must: dict[str, str]
    may: dict[str, str]


POLIS_VOTES = Layout(
    "polis", {"participant": "voter-id", "statement": "comment-id", "vote": "vote"}, {"moment": "timestamp"}
)
PLAIN_VOTES = Layout(
    "plain", {"participant": "participant", "statement": "statement", "vote": "vote"}, {"moment": "timestamp-ms"}
)
POLIS_STATEMENTS = Layout(
    "polis", {"statement": "comment-id", "moderated": "moderated", "text": "comment-body"}, {"is_meta": "is-meta"}
)
PLAIN_STATEMENTS = Layout(
    "plain", {"statement": "statement", "moderated": "moderated", "text": "text"}, {"is_meta": "is-meta"}
)
VOTES, STATEMENTS = (POLIS_VOTES, PLAIN_VOTES), (POLIS_STATEMENTS, PLAIN_STATEMENTS)


def columns(header: list[str], layouts: Iterable[Layout], file: str) -> tuple[str, dict[str, int]]:
    """The layout's name and the place of each column, whatever their order.

    Raises BrokenFile for a column that is missing or there twice.
    """
    names = [name.strip().lower().replace("_", "-") for name in header]
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice:
        raise BrokenFile("file-column-twice", file=file, line=1, column=twice[:40])
    layout = _nearest(names, layouts)
    for name in layout.must.values():
        if name not in names:
            raise BrokenFile("file-column-missing", file=file, line=1, column=name)
    wanted = layout.must | {field: name for field, name in layout.may.items() if name in names}
    return layout.name, {field: names.index(name) for field, name in wanted.items()}


def _nearest(names: list[str], layouts: Iterable[Layout]) -> Layout:
    """The layout that most columns fit, so that a missing column is named in the writer's own terms."""
    return max(layouts, key=lambda layout: sum(name in names for name in layout.must.values()))
