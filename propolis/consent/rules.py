"""Whether a consent round can move on now: pure tables and sums.

The consent procedure follows Sociocracy 3.0 and the Equal Care Co-op's circle rules, with guards for rooms where power
is unequal: silence is never consent, and only the person who objects can say that the objection is met.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from propolis.consent.months import months_after
from propolis.kit.verdict import YES, Verdict, first_no, no

STANCES = ("consent", "concern", "objection", "aside")
OBJECTION_ENDS = ("withdrawn", "not-qualified", "lapsed")
LONGEST_REVIEW_MONTHS = 12
USUAL_REVIEW_MONTHS = 3

# What can follow what. The state diagram in the docs is drawn from this table.
NEXT = {
    "draft": {"questions", "withdrawn"},
    "questions": {"reactions", "withdrawn"},
    "reactions": {"consent", "withdrawn"},
    "consent": {"consent", "adopted", "withdrawn"},
    "adopted": {"consent", "overridden"},
    "overridden": set(),
    "withdrawn": set(),
}


def can_move(state: str, to: str) -> Verdict:
    """Whether a round in this state can go on to that one."""
    return YES if to in NEXT[state] else no("not-from-here")


def can_open_consent(
    *, state: str, full_notice_on: date, today: date, is_waived: bool, sides: int, co_chairs: int
) -> Verdict:
    """Whether everyone can be asked now: both sides are here and chair, and the notice is over or shortened."""
    if sides < 2:
        return no("one-side-only")
    if co_chairs < 2:
        return no("needs-second-co-chair")
    moved = can_move(state, "consent") if state == "reactions" else no("not-from-here")
    if moved and today < full_notice_on and not is_waived:
        return no("notice-not-over", day=full_notice_on)
    return moved


def can_amend(*, state: str, old: str, new: str) -> Verdict:
    """Whether the words can still be changed before anyone is asked to consent."""
    is_before = state in ("draft", "questions", "reactions")
    is_same = old.strip() == new.strip()
    return first_no(YES if is_before else no("not-from-here"), no("text-unchanged") if is_same else YES)


def can_contribute(*, state: str, kind: str) -> Verdict:
    """Whether a question or a first thought can be added: each at its own stage, questions at both."""
    stages = {"question": ("questions", "reactions"), "reaction": ("reactions",)}
    return YES if state in stages[kind] else no("not-from-here")


def can_answer(*, kind: str, answer: str) -> Verdict:
    """Whether a question still waits for its answer."""
    return first_no(YES if kind == "question" else no("not-from-here"), no("answered") if answer else YES)


def can_waive_notice(*, state: str, full_notice_on: date, today: date, is_waived: bool) -> Verdict:
    """Whether there is any notice left to shorten."""
    if state not in ("questions", "reactions"):
        return no("not-from-here")
    if is_waived:
        return no("already-waived")
    return no("notice-over") if today >= full_notice_on else YES


def can_close_on(*, day: date, today: date) -> Verdict:
    """Whether people can be given until this day to answer; a round held open for years would never be decided."""
    latest = months_after(today, USUAL_REVIEW_MONTHS)
    too_far = no("closing-day-too-far", day=latest) if day > latest else YES
    return no("closing-day-passed") if day < today else too_far


def can_extend(*, state: str, day: date, closes_on: date | None) -> Verdict:
    """Whether people can be given until this day instead: the time they were promised never gets shorter."""
    if state != "consent" or closes_on is None:
        return no("round-not-open")
    return YES if day > closes_on else no("not-more-time", day=closes_on)


def can_sit(*, stance: str, concern: str) -> Verdict:
    """Whether a stance says enough: a concern is kept in words."""
    return no("concern-without-words") if stance == "concern" and not concern.strip() else YES


def can_take_stance(*, state: str, has_seat: bool, has_open_objection: bool) -> Verdict:
    """Whether a member can say where they stand on the text as it is."""
    if state != "consent":
        return no("round-not-open")
    if not has_seat:
        return no("no-seat")
    return no("withdraw-objection-first") if has_open_objection else YES


def can_object(*, state: str, has_open_objection: bool) -> Verdict:
    """Whether an objection can be raised: while people are asked, and also after the decision."""
    if state not in ("consent", "adopted"):
        return no("round-not-open")
    return no("one-objection-at-a-time") if has_open_objection else YES


def can_end_objection(*, state: str) -> Verdict:
    """Whether an objection is still open."""
    return YES if state == "open" else no("objection-ended")


def can_doubt(*, state: str, is_doubted: bool) -> Verdict:
    """Whether it can be asked if an objection qualifies: once, while it is open."""
    return first_no(can_end_objection(state=state), no("already-doubted") if is_doubted else YES)


def can_agree_not_qualified(*, state: str, is_doubted: bool) -> Verdict:
    """Whether someone from the objector's own perspective can end it: only after a facilitator asked."""
    return first_no(can_end_objection(state=state), YES if is_doubted else no("not-doubted"))


def can_lapse(*, state: str, has_left: bool) -> Verdict:
    """Whether an objection can lapse: only when the person who raised it has left or was erased."""
    return first_no(can_end_objection(state=state), YES if has_left else no("objector-is-here"))


def can_integrate(*, state: str, open_objections: int, old: str, new: str, is_own_objection: bool = True) -> Verdict:
    """Whether a new version of the text can be put to everyone. is_own_objection: it answers one of this very round."""
    if not is_own_objection:
        return no("objection-elsewhere")
    if state != "consent" and not (state == "adopted" and open_objections):
        return no("round-not-open")
    return no("text-unchanged") if old.strip() == new.strip() else YES


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
