"""When a text is agreed, and when it is looked at again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from propolis.consent.months import months_after
from propolis.consent.rules.reviewing import LONGEST_REVIEW_MONTHS, USUAL_REVIEW_MONTHS
from propolis.kit.verdict import YES, Verdict, no


@dataclass(frozen=True)
class Turnout:
    """One perspective: how many were asked and how many said where they stand."""

    asked: int
    answered: int

    def meets(self, percent: int) -> bool:
        """At least one, and at least this share: in whole numbers, so that nothing is rounded."""
        return self.answered >= 1 and self.answered * 100 >= self.asked * percent


def turnout(seats: Iterable[tuple[str, str]]) -> dict[str, Turnout]:
    """Who was asked and who answered, by perspective. seats: (perspective, stance) each, stance "" for silence."""
    tally: dict[str, Turnout] = {}
    for perspective, stance in seats:
        before = tally.get(perspective, Turnout(0, 0))
        tally[perspective] = Turnout(before.asked + 1, before.answered + bool(stance))
    return tally


def missing_quorum(tally: Mapping[str, Turnout], percent: int) -> list[str]:
    """The perspectives too few of whom have answered."""
    return [perspective for perspective, one in tally.items() if not one.meets(percent)]


def can_adopt(
    *,
    state: str,
    tally: Mapping[str, Turnout],
    sides: int,
    percent: int,
    open_objections: int,
    today: date,
    closes_on: date,
) -> Verdict:
    """Whether the text is agreed: no objection open, both sides and every perspective there, time to answer for all."""
    if state != "consent":
        return no("round-not-open")
    if open_objections:
        return no("objections-open", count=open_objections)
    if sides < 2:
        return no("one-side-only")
    if missing_quorum(tally, percent):
        return no("no-quorum")
    silent = sum(one.asked - one.answered for one in tally.values())
    return no("still-time-to-answer", day=closes_on) if silent and today <= closes_on else YES


def can_review_on(*, day: date, decided_on: date) -> Verdict:
    """Whether a decision can be looked at again on this day: every one is, within a year."""
    if day <= decided_on:
        return no("review-too-soon")
    latest = months_after(decided_on, LONGEST_REVIEW_MONTHS)
    return no("review-too-late", day=latest) if day > latest else YES


def review_day(*, chosen: date, decided_on: date) -> date:
    """The day chosen for the review or, if it went by while people were still talking, three months on."""
    return chosen if chosen > decided_on else months_after(decided_on, USUAL_REVIEW_MONTHS)
