from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from propolis.kit.verdict import YES, Verdict, first_no, no

CALL_MOVES: dict[str, set[str]] = {
    "draft": {"open"},
    "open": {"closed"},
    "closed": {"open", "drawn", "ended"},
    "drawn": {"ended"},
    "ended": set(),
}
MOST_SEATS = 1000
LONGEST_ANSWER = 60
# Names and addresses go this long after the last day to register, also when nobody ends the call.
CONTACTS_KEPT = timedelta(days=365)


@dataclass(frozen=True)
class Row:
    """One target as it was written: its place on the form or in the file, and what it asks for."""

    place: int
    category: str
    feature: str
    minimum: int
    maximum: int


def can_move_call(*, state: str, to: str) -> Verdict:
    """Whether a call can go on to a state."""
    return YES if to in CALL_MOVES[state] else no("call-cannot-go-there")


def can_change_call(*, state: str) -> Verdict:
    """Whether the words and questions of a call can be changed: before it is open."""
    return YES if state == "draft" else no("call-is-out")


def can_have_seats(*, seats: int) -> Verdict:
    """Whether a panel can have so many seats."""
    return YES if 1 <= seats <= MOST_SEATS else no("seats-out-of-range", most=MOST_SEATS)


def can_have_rows(*, rows: Sequence[Row]) -> Verdict:
    """Whether these targets make sense, each by itself and beside the others; the first that does not is named."""
    known: set[tuple[str, str]] = set()
    for row in rows:
        if not (row.category and row.feature):
            return no("target-needs-name", place=row.place)
        if max(len(row.category), len(row.feature)) > LONGEST_ANSWER:
            return no("target-too-long", place=row.place, most=LONGEST_ANSWER)
        if row.maximum > MOST_SEATS:
            return no("target-too-high", place=row.place, most=MOST_SEATS)
        if row.minimum > row.maximum:
            return no("target-minimum-above-maximum", place=row.place, minimum=row.minimum, maximum=row.maximum)
        if (row.category.casefold(), row.feature.casefold()) in known:
            return no("feature-twice", place=row.place, feature=row.feature)
        known.add((row.category.casefold(), row.feature.casefold()))
    counts = Counter(row.category for row in rows)
    alone = next((category for category, count in counts.items() if count < 2), None)
    return YES if alone is None else no("category-needs-two", category=alone)


def can_fill_seats(*, seats: int, rows: Sequence[Row]) -> Verdict:
    """Whether a panel of this size can keep each question's targets, whoever registers."""
    verdicts = [_sums(category, seats, rows) for category in dict.fromkeys(row.category for row in rows)]
    return first_no(can_have_seats(seats=seats), *verdicts)


def _sums(category: str, seats: int, rows: Sequence[Row]) -> Verdict:
    least = sum(row.minimum for row in rows if row.category == category)
    most = sum(row.maximum for row in rows if row.category == category)
    if least > seats:
        return no("minima-above-seats", category=category, total=least, seats=seats)
    return no("maxima-below-seats", category=category, total=most, seats=seats) if most < seats else YES


def can_open_call(*, state: str, seats: int, rows: Sequence[Row], last_day: date, today: date) -> Verdict:
    """Whether a call can be opened: it has questions, its targets fit its seats, and there is time to register."""
    return first_no(
        can_move_call(state=state, to="open"),
        YES if rows else no("call-needs-questions"),
        can_have_rows(rows=rows),
        can_fill_seats(seats=seats, rows=rows),
        YES if last_day >= today else no("last-day-is-over"),
    )


def can_close_call(*, state: str, last_day: date, today: date) -> Verdict:
    """Whether a call can be closed: on its last day or later, as everyone was promised that long."""
    return first_no(can_move_call(state=state, to="closed"), YES if today >= last_day else no("call-promised-longer"))


def can_reopen_call(*, state: str, has_draw: bool, last_day: date, today: date) -> Verdict:
    """Whether more people can be let in: before any draw is under way."""
    return first_no(
        can_move_call(state=state, to="open"),
        no("draw-under-way") if has_draw else YES,
        YES if last_day >= today else no("last-day-is-over"),
    )


def can_end_call(*, state: str, is_drawing: bool) -> Verdict:
    """Whether a call can end, and with it all names and addresses: not in the middle of a draw."""
    return first_no(can_move_call(state=state, to="ended"), no("draw-under-way") if is_drawing else YES)


def can_change_targets(*, state: str, is_drawing: bool, seats: int, rows: Sequence[Row], is_changed: bool) -> Verdict:
    """Whether targets can give way: once the call is out and before its next draw; each change is told to all."""
    return first_no(
        YES if state in ("open", "closed", "drawn") else no("targets-not-to-be-changed"),
        no("draw-under-way") if is_drawing else YES,
        YES if is_changed else no("nothing-changed"),
        can_have_rows(rows=rows),
        can_fill_seats(seats=seats, rows=rows),
    )


def by_category(rows: Sequence[Row]) -> Mapping[str, list[str]]:
    """The features of each category, in order."""
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.category, []).append(row.feature)
    return found
