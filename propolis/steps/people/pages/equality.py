"""Who is here, counted without names, as members see it."""

from dataclasses import dataclass
from datetime import datetime

from propolis.projects.scope import Scope
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.categories import CategorySet, category_sets
from propolis.steps.people.models import EqualityAsking


@dataclass(frozen=True)
class Counted:
    """One question: by answer in words, about how many gave it; None for few or none."""

    words: str
    answers: list[tuple[str, int | None]]


@dataclass(frozen=True)
class EqualityPage:
    """What is asked, what could be shown of it, and what the person looking can do."""

    asking: EqualityAsking | None
    asked: CategorySet | None
    counted: list[Counted]
    has_answered: bool
    is_open: bool
    may_ask: bool
    can_ask: bool

    @property
    def can_answer(self) -> bool:
        return self.is_open and not self.has_answered


def equality_page(scope: Scope, at: datetime) -> EqualityPage:
    """The page of a project's equality questions."""
    asking = reads.equality_asking(scope.project)
    is_open = asking is not None and asking.ended_at is None
    asked = category_sets()[asking.category_set] if asking else None
    may_ask = bool(permissions.may_ask_equality(scope.member, scope.project))
    return EqualityPage(
        asking=asking,
        asked=asked,
        counted=_counted(asked, reads.shown_counts(asking)) if asking else [],
        has_answered=is_open and reads.has_answered_equality(asking, scope.member),
        is_open=is_open,
        may_ask=may_ask,
        can_ask=may_ask and _can_ask(asking, at),
    )


def _can_ask(asking: EqualityAsking | None, at: datetime) -> bool:
    return bool(
        rules.can_ask_equality(
            category_set="",
            known=[""],
            is_asking=asking is not None and asking.ended_at is None,
            last_asked=asking.asked_at if asking else None,
            at=at,
        )
    )


def _counted(asked: CategorySet, counts: dict[str, dict[str, int]]) -> list[Counted]:
    rows = ((one, rules.shown(counts[one.code])) for one in asked.questions)
    return [
        Counted(one.words, [(words, shown[code]) for code, words in one.options.items()])
        for one, shown in rows
        if shown
    ]
