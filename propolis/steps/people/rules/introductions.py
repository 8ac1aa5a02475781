"""Getting to know each other before anything is decided."""

from collections.abc import Collection
from datetime import date

from propolis.kit.verdict import YES, Verdict, first_no, no

SEEN_BY = ("members", "co-chairs", "everyone")
MOST_STRENGTHS = 10


def can_introduce(*, words: str, strengths: Collection[str], seen_by: str, is_young: bool) -> Verdict:
    """Whether an introduction can stand: it says something, and nobody under 18 is shown to strangers."""
    return first_no(
        YES if words.strip() or strengths else no("introduce-with-something"),
        no("too-many-strengths", most=MOST_STRENGTHS) if len(strengths) > MOST_STRENGTHS else YES,
        no("young-not-for-everyone") if is_young and seen_by == "everyone" else YES,
    )


def can_remove_introduction(*, is_there: bool) -> Verdict:
    """Whether there is an introduction to take back."""
    return YES if is_there else no("no-introduction")


def can_note_gathering(*, what: str, on_day: date, today: date, lived: int, others: int) -> Verdict:
    """Whether people can have met like this: someone was there, and it is over."""
    return first_no(
        YES if what.strip() else no("say-what-it-was"),
        no("not-met-yet") if on_day > today else YES,
        YES if lived + others > 1 else no("one-is-no-gathering"),
    )


def can_take_back_gathering(*, is_taken_back: bool) -> Verdict:
    """Whether it is still noted."""
    return no("gathering-taken-back") if is_taken_back else YES
