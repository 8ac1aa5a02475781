"""The questions of a call with their targets, and how many people there are of each answer, where that may be told."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from propolis.steps.people import reads
from propolis.steps.people.models import Call

TOO_FEW_TO_TELL = 5


@dataclass(frozen=True)
class TargetLine:
    """One answer of a question, what its target is, and how many there are, if that may be told."""

    id: str
    feature: str
    minimum: int
    maximum: int
    count: int | None = None


@dataclass(frozen=True)
class Question:
    """One question of a call with its answers."""

    category: str
    lines: list[TargetLine]
    is_counted: bool


def pool_questions(call: Call) -> list[Question]:
    """The questions with how many could be drawn of each answer, for co-chairs."""
    counts = reads.feature_counts(reads.to_be_drawn(call))
    return [_question(category, lines, counts) for category, lines in _by_category(call).items()]


def panel_questions(call: Call) -> list[Question]:
    """The questions with their targets and, once there is a panel, how many of each were first drawn.

    A question is counted out only where no answer has so few people that someone could be picked out; and only for the
    first draw, so that nobody can compare a panel before and after one person changed.
    """
    first = reads.first_panel(call)
    counts = reads.feature_counts(reads.panel(first)) if first else None
    return [_question(category, lines, counts, is_open=True) for category, lines in _by_category(call).items()]


def _question(category: str, lines: Sequence[TargetLine], counts: Counter | None, *, is_open: bool = False) -> Question:
    if counts is None:
        return Question(category, list(lines), is_counted=False)
    found = [counts[category, one.feature] for one in lines]
    if is_open and any(0 < count < TOO_FEW_TO_TELL for count in found):
        return Question(category, list(lines), is_counted=False)
    told = [TargetLine(one.id, one.feature, one.minimum, one.maximum, n) for one, n in zip(lines, found, strict=True)]
    return Question(category, told, is_counted=True)


def _by_category(call: Call) -> dict[str, list[TargetLine]]:
    found: dict[str, list[TargetLine]] = {}
    for one in reads.targets(call):
        found.setdefault(one.category, []).append(TargetLine(one.pk, one.feature, one.minimum, one.maximum))
    return found
