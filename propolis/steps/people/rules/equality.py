"""What may be asked, and what may be shown, of answers that belong to nobody."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from propolis.kit.verdict import YES, Verdict, first_no, no

# A number under eight is not shown, nor is a nought; the others go to the nearest five. As NHS England does.
LEAST, STEP = 8, 5
# Answers wait until a batch of at least ten is full. How many more it takes is drawn by lot, so nobody can count along.
BATCH, LOT = 10, 5
# What is shown must leave room for at least this many people whose answer cannot be told.
ROOM = 3
# Asking the same people twice tells who came in between; a year makes that a crowd.
APART = timedelta(days=365)


def can_ask_equality(
    *, category_set: str, known: Collection[str], is_asking: bool, last_asked: datetime | None, at: datetime
) -> Verdict:
    """Whether a project can ask: from a list that is there, one at a time, and a year after it last did."""
    return first_no(
        YES if category_set in known else no("category-set-not-known"),
        no("equality-asked-already") if is_asking else YES,
        no("equality-asked-lately") if last_asked and at - last_asked < APART else YES,
    )


def can_answer_equality(*, is_ended: bool, has_answered: bool, is_known: bool) -> Verdict:
    """Whether answers can be counted: while they are asked for, once a person, and from the list."""
    return first_no(
        no("equality-not-asked") if is_ended else YES,
        no("equality-answered-already") if has_answered else YES,
        YES if is_known else no("equality-answer-not-known"),
    )


def can_stop_equality(*, is_ended: bool) -> Verdict:
    """Whether there is anything to stop."""
    return no("equality-not-asked") if is_ended else YES


def shown(counts: Mapping[str, int]) -> dict[str, int | None]:
    """Counts by answer as they may be shown: to the nearest five, None for few or none; empty if they tell too much."""
    rounded = {answer: _rounded(count) for answer, count in counts.items()}
    surely = sum(number - STEP // 2 for number in rounded.values() if number)
    return rounded if surely and surely + ROOM <= sum(counts.values()) else {}


def _rounded(count: int) -> int | None:
    return STEP * ((count + STEP // 2) // STEP) if count >= LEAST else None
