"""What must hold of every log: docs/methods/ladder.md says why; here hypothesis tries to break it.

Logs grow from those of the rungs, with acts taken out and put in, so that many stand just below or just on a rung.
"""

from dataclasses import replace
from datetime import timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from propolis.methods.ladder import PERSPECTIVES, POWERS, Entry, ladder, lived_side
from propolis.methods.ladder.table import ACTS, CODES
from tests.methods.ladder.logs import AS_OF, LIVED, LOGS, NOON, an_entry

OPENING = {"learning", "notice", "window", "reply"}
OPENING_ACTS = [act for act, kinds in ACTS.items() if OPENING.issuperset(kinds)]
OPENING_CODES = [code for code, kinds in CODES.items() if OPENING.issuperset(kinds)]
PEOPLE = (*LIVED, "sam", "staff-0", "staff-1", "a-newcomer", "another", "")
THINGS = ("a-need", "an-option", "their-option", "another-option")

entries = st.builds(
    Entry,
    by=st.sampled_from(PEOPLE),
    perspective=st.sampled_from((*PERSPECTIVES, "")),
    act=st.sampled_from((*ACTS, "planning.write_goal", "projects.leave")),
    power=st.sampled_from((*POWERS, None)),
    builds_on=st.lists(st.sampled_from(THINGS), max_size=2).map(tuple),
    codes=st.frozensets(st.sampled_from(list(CODES)), max_size=2),
    at=st.integers(-200, 30).map(lambda days: NOON + timedelta(days=days)),
    about=st.sampled_from(THINGS),
    option=st.sampled_from(("", "", *THINGS)),
)
members = st.dictionaries(st.sampled_from(PERSPECTIVES), st.integers(0, 7))
few_members = st.just({"lived-experience": 2, "carer": 1, "staff": 6})


@st.composite
def logs(draw):
    """The log of a rung, some of its acts left out, some done again by others, some more put in."""
    base = draw(st.sampled_from(list(LOGS.values())))
    left_out = draw(st.sets(st.sampled_from(range(len(base))), max_size=3))
    kept = [one for position, one in enumerate(base) if position not in left_out]
    again = draw(st.lists(st.sampled_from(base), max_size=6))
    again = [replace(one, by=draw(st.sampled_from(PEOPLE))) for one in again]
    return [*kept, *again, *draw(st.lists(entries, max_size=4))]


@st.composite
def cases(draw):
    """A log, how to read it, and more acts than one to add."""
    how = {"members": draw(few_members | members), "as_of": AS_OF, "is_community_led": draw(st.booleans())}
    usual = draw(st.lists(st.sampled_from([one for log in LOGS.values() for one in log]), max_size=4))
    usual = [replace(one, by=draw(st.sampled_from(PEOPLE))) for one in usual]
    more = [*usual, *draw(st.lists(entries, min_size=1, max_size=4))]
    return draw(logs()), how, more * draw(st.sampled_from((1, 1, 100)))


def rung(log, how) -> int:
    return ladder(log, **how).rung or 0


@settings(max_examples=500, deadline=None)
@given(cases())
def test_an_act_of_the_lived_experience_side_never_lowers_the_rung(case):
    log, how, more = case
    side = sorted(lived_side(is_community_led=how["is_community_led"]))
    theirs = [replace(one, perspective=side[number % len(side)]) for number, one in enumerate(more)]
    assert rung([*log, *theirs], how) >= rung(log, how)


@settings(max_examples=500, deadline=None)
@given(cases())
def test_a_power_used_by_the_other_side_never_raises_the_rung(case):
    log, how, more = case
    side = lived_side(is_community_led=how["is_community_led"])
    others = [one for one in (*PERSPECTIVES, "") if one not in side]
    theirs = [
        replace(one, perspective=others[number % len(others)], power=one.power or POWERS[number % len(POWERS)])
        for number, one in enumerate(more)
    ]
    assert rung([*log, *theirs], how) <= rung(log, how)


@settings(max_examples=300, deadline=None)
@given(cases(), st.lists(st.sampled_from(OPENING_ACTS), min_size=1), st.sets(st.sampled_from(OPENING_CODES)))
def test_what_opens_something_lifts_to_consultation_at_most(case, acts, codes):
    log, how, _ = case
    opening = [an_entry("sam", act, codes=frozenset(codes), day=number - 3) for number, act in enumerate(acts)]
    assert rung([*log, *opening], how) <= max(rung(log, how), 4)


@settings(max_examples=200, deadline=None)
@given(cases(), st.sampled_from((-165, 21)))
def test_an_act_outside_the_six_months_changes_nothing(case, days):
    log, how, more = case
    outside = [replace(one, at=NOON + timedelta(days=days, hours=12 if days > 0 else -24)) for one in more]
    assert ladder([*log, *outside], **how) == ladder(log, **how)


@settings(max_examples=200, deadline=None)
@given(cases())
@example((LOGS[7], {"members": {}, "as_of": AS_OF, "is_community_led": False}, []))
def test_a_standing_is_whole(case):
    """Shares add up to one, nobody is invented, and the rung is one whose row is met."""
    log, how, more = case
    found = ladder([*log, *more], **how)
    assert all(sum(shares.values()) == 1 for shares in found.shares.values() if shares)
    assert found.rung is None or all(one.is_met for one in found.rows[found.rung])
    assert bool(found.missing) == (found.next_rung is not None)
