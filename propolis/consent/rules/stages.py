"""How a round goes from one stage to the next, and what is said and changed on the way."""

from datetime import date

from propolis.consent.months import months_after
from propolis.consent.rules.reviewing import USUAL_REVIEW_MONTHS
from propolis.kit.verdict import YES, Verdict, first_no, no

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


def can_integrate(*, state: str, open_objections: int, old: str, new: str, is_own_objection: bool = True) -> Verdict:
    """Whether a new version of the text can be put to everyone. is_own_objection: it answers one of this very round."""
    if not is_own_objection:
        return no("objection-elsewhere")
    if state != "consent" and not (state == "adopted" and open_objections):
        return no("round-not-open")
    return no("text-unchanged") if old.strip() == new.strip() else YES
