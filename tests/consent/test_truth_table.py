"""The decision truth table of the practice handbook, driven through the real acts.

Four people with lived experience, two carers and six staff; in each perspective half must answer. One of the people
with lived experience and one of the staff chair; another of the staff proposes.
"""

import pytest

from propolis.consent import acts, reads
from propolis.consent.rules import Turnout
from propolis.kit.verdict import CanNot
from tests.factories import a_member
from tests.factories.consent import (
    AFTER,
    CLOSES,
    LATER,
    a_table,
    adopted,
    answer,
    objected,
    opened,
    overridden,
    stances,
)

pytestmark = pytest.mark.django_db

PEOPLE = ["lived-experience"] * 3 + ["carer"] * 2 + ["staff"] * 4


@pytest.fixture
def table():
    return a_table(*PEOPLE)


def of(table, perspective: str) -> list:
    return [member for member in table.everyone if member.perspective == perspective]


def outcome(table, round, at=LATER) -> str:
    """Adopted, or why not."""
    try:
        return acts.adopt(by=table.staff, round=round, at=at).state
    except CanNot as refusal:
        return refusal.verdict.reason


# users, carers, staff: a letter each: y consents, o objects, a stands aside, - is silent
CASES = {
    "all consent": ("yyyy", "yy", "yyyyyy", LATER, "adopted"),
    "one user objects, not yet integrated": ("yyyo", "yy", "yyyyyy", LATER, "objections-open"),
    "... and it does not wear off": ("yyyo", "yy", "yyyyyy", AFTER, "objections-open"),
    "carers absent": ("yyyy", "--", "yyyyyy", AFTER, "no-quorum"),
    "staff majority only": ("yooo", "yo", "yyyyyy", AFTER, "objections-open"),
    "a user stands aside": ("yyya", "yy", "yyyyyy", LATER, "adopted"),
    "silence before the deadline": ("yyy-", "yy", "yyyy--", LATER, "still-time-to-answer"),
    "silence at the deadline": ("yyy-", "yy", "yyyy--", AFTER, "adopted"),
    "silence of most users": ("y---", "yy", "yyyyyy", AFTER, "no-quorum"),
    "nobody says anything": ("----", "--", "------", AFTER, "no-quorum"),
}


@pytest.mark.parametrize(("users", "carers", "staff", "at", "expected"), CASES.values(), ids=CASES)
def test_the_table(table, users, carers, staff, at, expected):
    round = opened(table)
    for perspective, letters in (("lived-experience", users), ("carer", carers), ("staff", staff)):
        for member, letter in zip(of(table, perspective), letters, strict=True):
            if letter == "o":
                objected(round, member)
            elif letter != "-":
                answer(round, member, stance={"y": "consent", "a": "aside"}[letter])
    assert outcome(table, round, at) == expected


def test_standing_aside_is_recorded(table):
    round = opened(table)
    answer(round, *of(table, "lived-experience")[:3], *of(table, "carer"), *of(table, "staff"))
    answer(round, of(table, "lived-experience")[3], stance="aside")
    assert outcome(table, round) == "adopted"
    assert list(stances(round).values()).count("aside") == 1


def test_a_text_edited_after_stances_needs_them_all_again(table):
    round = opened(table)
    answer(round, *table.everyone)
    acts.integrate(by=table.proposer, round=round, text="New.", why="", closes_on=CLOSES, at=LATER)
    assert set(stances(round).values()) == {""}
    assert outcome(table, round, AFTER) == "no-quorum"


def test_a_manager_overrides_what_was_agreed(table):
    round = adopted(table)
    override = overridden(round, a_member(table.project, "leader", at=LATER))
    round.refresh_from_db()
    assert (round.state, override.power, override.why, override.made_at) == (
        "overridden",
        "The budget",
        "There is no money.",
        LATER,
    )


def test_silence_at_the_deadline_is_absence_and_never_consent(table):
    round = opened(table)
    answer(round, *of(table, "lived-experience")[:3], *of(table, "carer"), *of(table, "staff")[:4])
    assert outcome(table, round, AFTER) == "adopted"
    tally = reads.turnout(reads.current(round))
    assert (tally["lived-experience"], tally["staff"]) == (Turnout(4, 3), Turnout(6, 4))
    assert list(stances(round).values()).count("") == 3


def test_an_objection_that_is_met_lets_the_text_through(table):
    round = opened(table)
    user = of(table, "lived-experience")[1]
    objection = objected(round, user)
    acts.integrate(by=table.proposer, round=round, text="New.", why="", answers=objection, closes_on=CLOSES, at=LATER)
    answer(round, *[member for member in table.everyone if member != user])
    assert outcome(table, round) == "objections-open"
    acts.withdraw_objection(by=user, objection=objection, stance="consent", at=LATER)
    assert outcome(table, round) == "adopted"
