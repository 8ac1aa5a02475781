"""When a text is agreed, and when it is looked at again."""

from collections.abc import Mapping
from datetime import date

from propolis.consent.months import months_after
from propolis.consent.rules.reviewing import LONGEST_REVIEW_MONTHS, USUAL_REVIEW_MONTHS
from propolis.kit.verdict import YES, Verdict, no
from propolis.methods.ballots import Turnout, gaps, in_the_way


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
    missing = gaps(tally, percent, is_closed=today > closes_on)
    reasons = [one.code for one in (*in_the_way(open_objections=open_objections, sides=sides), *missing)]
    verdicts = {
        "objections-open": no("objections-open", count=open_objections),
        "one-side-only": no("one-side-only"),
        "no-quorum": no("no-quorum"),
        "still-time-to-answer": no("still-time-to-answer", day=closes_on),
    }
    return verdicts[reasons[0]] if reasons else YES


def can_review_on(*, day: date, decided_on: date) -> Verdict:
    """Whether a decision can be looked at again on this day: every one is, within a year."""
    if day <= decided_on:
        return no("review-too-soon")
    latest = months_after(decided_on, LONGEST_REVIEW_MONTHS)
    return no("review-too-late", day=latest) if day > latest else YES


def review_day(*, chosen: date, decided_on: date) -> date:
    """The day chosen for the review or, if it went by while people were still talking, three months on."""
    return chosen if chosen > decided_on else months_after(decided_on, USUAL_REVIEW_MONTHS)
