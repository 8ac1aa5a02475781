"""Whether a round can move on: tables, and properties that hold on every path."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.consent import rules
from propolis.consent.rules import NEXT, Turnout
from propolis.kit.verdict import YES

TODAY = date(2026, 5, 4)
TOMORROW, YESTERDAY = TODAY + timedelta(1), TODAY - timedelta(1)
STATES = tuple(NEXT)


def reason(verdict) -> str:
    return verdict.reason if not verdict else "yes"


def test_every_state_that_is_reached_is_a_state():
    assert set().union(*NEXT.values()) <= set(NEXT)


def test_what_is_over_stays_over():
    assert {state for state, to in NEXT.items() if not to} == {"overridden", "withdrawn"}


@given(st.sampled_from(STATES), st.sampled_from(STATES))
def test_can_move_is_the_table(state, to):
    assert reason(rules.can_move(state, to)) == ("yes" if to in NEXT[state] else "not-from-here")


def test_only_the_consent_stage_leads_to_adopted():
    assert {state for state, to in NEXT.items() if "adopted" in to} == {"consent"}


def open_consent(**says) -> str:
    usual = {
        "state": "reactions", "full_notice_on": TODAY, "today": TODAY, "is_waived": False, "sides": 2, "co_chairs": 2
    }  # fmt: skip
    return reason(rules.can_open_consent(**usual | says))


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ({}, "yes"),
        ({"sides": 1}, "one-side-only"),
        ({"sides": 0}, "one-side-only"),
        ({"co_chairs": 1}, "needs-second-co-chair"),
        ({"full_notice_on": TOMORROW}, "notice-not-over"),
        ({"full_notice_on": TOMORROW, "is_waived": True}, "yes"),
        ({"full_notice_on": YESTERDAY}, "yes"),
        *(({"state": state}, "not-from-here") for state in STATES if state != "reactions"),
    ],
)
def test_can_open_consent(says, expected):
    assert open_consent(**says) == expected


def test_a_notice_that_is_not_over_says_when_it_is():
    verdict = rules.can_open_consent(
        state="reactions", full_notice_on=TOMORROW, today=TODAY, is_waived=False, sides=2, co_chairs=2
    )
    assert verdict.facts == {"day": TOMORROW}


@pytest.mark.parametrize("state", STATES)
def test_can_amend_before_anyone_is_asked(state):
    expected = "yes" if state in ("draft", "questions", "reactions") else "not-from-here"
    assert reason(rules.can_amend(state=state, old="a", new="b")) == expected


@pytest.mark.parametrize("new", ["a", " a ", "a\n"])
def test_can_amend_and_can_integrate_need_other_words(new):
    assert reason(rules.can_amend(state="draft", old="a", new=new)) == "text-unchanged"
    assert reason(rules.can_integrate(state="consent", open_objections=1, old="a", new=new)) == "text-unchanged"


@pytest.mark.parametrize("state", STATES)
def test_questions_come_at_both_stages_and_first_thoughts_at_their_own(state):
    question = reason(rules.can_contribute(state=state, kind="question")) == "yes"
    reaction = reason(rules.can_contribute(state=state, kind="reaction")) == "yes"
    assert (question, reaction) == (state in ("questions", "reactions"), state == "reactions")


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [("question", "", "yes"), ("question", "Yes.", "answered"), ("reaction", "", "not-from-here")],
)
def test_can_answer(kind, answer, expected):
    assert reason(rules.can_answer(kind=kind, answer=answer)) == expected


@pytest.mark.parametrize(
    ("state", "full", "waived", "expected"),
    [
        ("questions", TOMORROW, False, "yes"),
        ("reactions", TOMORROW, False, "yes"),
        ("draft", TOMORROW, False, "not-from-here"),
        ("consent", TOMORROW, False, "not-from-here"),
        ("reactions", TODAY, False, "notice-over"),
        ("reactions", TOMORROW, True, "already-waived"),
    ],
)
def test_can_waive_notice(state, full, waived, expected):
    verdict = rules.can_waive_notice(state=state, full_notice_on=full, today=TODAY, is_waived=waived)
    assert reason(verdict) == expected


@pytest.mark.parametrize(("day", "expected"), [(YESTERDAY, "closing-day-passed"), (TODAY, "yes"), (TOMORROW, "yes")])
def test_can_close_on(day, expected):
    assert reason(rules.can_close_on(day=day, today=TODAY)) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(YESTERDAY, "not-more-time"), (TODAY, "not-more-time"), (TOMORROW, "yes")]
)
def test_more_time_is_never_less(day, expected):
    assert reason(rules.can_extend(state="consent", day=day, closes_on=TODAY)) == expected


@pytest.mark.parametrize("state", [state for state in STATES if state != "consent"])
def test_there_is_no_more_time_where_nobody_is_asked(state):
    assert reason(rules.can_extend(state=state, day=TOMORROW, closes_on=TODAY)) == "round-not-open"


@pytest.mark.parametrize(
    ("stance", "concern", "expected"),
    [
        ("concern", "", "concern-without-words"),
        ("concern", " \n", "concern-without-words"),
        ("concern", "Noise.", "yes"),
        ("consent", "", "yes"),
        ("aside", "", "yes"),
    ],
)
def test_a_concern_is_kept_in_words(stance, concern, expected):
    assert reason(rules.can_sit(stance=stance, concern=concern)) == expected


@given(st.sampled_from(STATES), st.booleans(), st.booleans())
def test_can_take_stance(state, has_seat, has_objection):
    verdict = rules.can_take_stance(state=state, has_seat=has_seat, has_open_objection=has_objection)
    assert bool(verdict) == (state == "consent" and has_seat and not has_objection)


@given(st.sampled_from(STATES), st.booleans())
def test_can_object_while_people_are_asked_and_after(state, has_objection):
    verdict = rules.can_object(state=state, has_open_objection=has_objection)
    assert bool(verdict) == (state in ("consent", "adopted") and not has_objection)


@pytest.mark.parametrize("state", ["open", *rules.OBJECTION_ENDS])
def test_an_objection_ends_once(state):
    is_open = state == "open"
    assert bool(rules.can_end_objection(state=state)) == is_open
    assert bool(rules.can_doubt(state=state, is_doubted=False)) == is_open
    assert bool(rules.can_agree_not_qualified(state=state, is_doubted=True)) == is_open
    assert bool(rules.can_lapse(state=state, has_left=True)) == is_open


def test_an_objection_is_doubted_once_and_answered_only_then():
    assert reason(rules.can_doubt(state="open", is_doubted=True)) == "already-doubted"
    assert reason(rules.can_agree_not_qualified(state="open", is_doubted=False)) == "not-doubted"


def test_an_objection_lapses_only_when_its_owner_left():
    assert reason(rules.can_lapse(state="open", has_left=False)) == "objector-is-here"


@given(st.sampled_from(STATES), st.integers(0, 3))
def test_can_integrate_while_asked_or_when_a_decision_meets_an_objection(state, objections):
    verdict = rules.can_integrate(state=state, open_objections=objections, old="a", new="b")
    assert bool(verdict) == (state == "consent" or (state == "adopted" and objections > 0))


def test_new_words_answer_an_objection_of_this_proposal_only():
    verdict = rules.can_integrate(state="consent", open_objections=1, old="a", new="b", is_own_objection=False)
    assert reason(verdict) == "objection-elsewhere"


# Quorum


@pytest.mark.parametrize(
    ("asked", "answered", "percent", "is_met"),
    [
        (4, 2, 50, True),
        (4, 1, 50, False),
        (3, 1, 50, False),
        (3, 2, 50, True),
        (3, 2, 67, False),  # 66.7 is not 67
        (1, 0, 1, False),
        (100, 1, 1, True),
        (1000, 9, 1, False),
        (7, 7, 100, True),
        (7, 6, 100, False),
        (0, 0, 50, False),
    ],
)
def test_a_quorum_is_at_least_one_and_at_least_the_share(asked, answered, percent, is_met):
    assert Turnout(asked, answered).meets(percent) == is_met


@given(st.integers(1, 500), st.integers(1, 100))
def test_a_quorum_is_never_rounded(asked, percent):
    needed = max(1, -(-asked * percent // 100))
    assert Turnout(asked, needed).meets(percent) and not Turnout(asked, needed - 1).meets(percent)


seat = st.tuples(
    st.sampled_from(["lived-experience", "carer", "community", "staff", "leader"]),
    st.sampled_from(["", *rules.STANCES]),
)
seats = st.lists(seat, max_size=30)


@given(seats)
def test_turnout_counts_every_seat_once(seats):
    tally = rules.turnout(seats)
    assert sum(one.asked for one in tally.values()) == len(seats)
    assert sum(one.answered for one in tally.values()) == sum(stance != "" for _, stance in seats)


@given(seats)
def test_silence_never_counts_as_an_answer(seats):
    silent = rules.turnout((perspective, "") for perspective, _ in seats)
    assert all(one.answered == 0 for one in silent.values())
    assert rules.missing_quorum(silent, 1) == list(silent)


# Adopting


@given(
    state=st.sampled_from(STATES),
    seats=seats,
    sides=st.integers(0, 2),
    percent=st.integers(1, 100),
    open_objections=st.integers(0, 2),
    today=st.sampled_from([YESTERDAY, TODAY, TOMORROW]),
)
def test_nothing_is_adopted_with_an_objection_a_missing_quorum_one_side_or_time_left(
    state, seats, sides, percent, open_objections, today
):
    tally = rules.turnout(seats)
    verdict = rules.can_adopt(
        state=state, tally=tally, sides=sides, percent=percent, open_objections=open_objections,
        today=today, closes_on=TODAY,
    )  # fmt: skip
    everyone_answered = all(stance for _, stance in seats)
    expected = (
        state == "consent"
        and open_objections == 0
        and sides == 2
        and all(one.meets(percent) for one in tally.values())
        and (everyone_answered or today > TODAY)
    )
    assert bool(verdict) == expected


def test_what_is_missing_is_said():
    verdict = rules.can_adopt(
        state="consent", tally={}, sides=2, percent=50, open_objections=4, today=TODAY, closes_on=TODAY
    )
    assert (verdict.reason, verdict.facts) == ("objections-open", {"count": 4})


# The review


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (TODAY, "review-too-soon"),
        (TOMORROW, "yes"),
        (date(2027, 5, 4), "yes"),
        (date(2027, 5, 5), "review-too-late"),
    ],
)
def test_every_decision_is_looked_at_again_within_a_year(day, expected):
    assert reason(rules.can_review_on(day=day, decided_on=TODAY)) == expected


def test_a_year_after_a_leap_day_is_the_last_of_february():
    assert rules.can_review_on(day=date(2025, 3, 1), decided_on=date(2024, 2, 29)).facts == {"day": date(2025, 2, 28)}


@pytest.mark.parametrize(
    ("chosen", "decided_on", "review"),
    [
        (TOMORROW, TODAY, TOMORROW),
        (TODAY, TODAY, date(2026, 8, 4)),
        (YESTERDAY, TODAY, date(2026, 8, 4)),
        (YESTERDAY, date(2026, 11, 30), date(2027, 2, 28)),
    ],
)
def test_a_review_day_that_went_by_becomes_three_months_on(chosen, decided_on, review):
    assert rules.review_day(chosen=chosen, decided_on=decided_on) == review


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-400, 365))
def test_a_decision_always_gets_a_review_day_it_can_have(decided_on, offset):
    chosen = decided_on + timedelta(offset)
    review = rules.review_day(chosen=chosen, decided_on=decided_on)
    assert rules.can_review_on(day=review, decided_on=decided_on) == YES
