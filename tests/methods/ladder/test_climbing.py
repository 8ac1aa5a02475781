"""Each rung from the fewest acts that show it; one act less, and it is not shown."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.ladder import ladder
from tests.methods.ladder.logs import (
    A_POWER,
    AGENDA,
    AS_OF,
    DECIDED,
    LOGS,
    MEMBERS,
    NEEDED,
    NOON,
    OPTIONS,
    REPLY,
    SERVICE,
    WINDOW,
    an_entry,
    coded,
    times,
)


def standing(entries, *, members=MEMBERS, as_of=AS_OF, **how):
    return ladder(entries, members=members, as_of=as_of, **how)


def rung(entries, **how) -> int:
    """Not enough to say is below every rung."""
    return standing(entries, **how).rung or 0


@pytest.mark.parametrize("shown", LOGS)
def test_a_log_shows_its_rung(shown):
    assert standing(LOGS[shown]).rung == shown


@pytest.mark.parametrize(
    ("shown", "position"), [(shown, position) for shown, needed in NEEDED.items() for position in range(len(needed))]
)
def test_one_missing_act_drops_it(shown, position):
    needed = NEEDED[shown]
    assert rung([*SERVICE, *needed[:position], *needed[position + 1 :]]) < shown


@pytest.mark.parametrize("act", A_POWER)
@pytest.mark.parametrize("by", ["ann", "a-newcomer-with-lived-experience", "sam", "staff-0", "a-newcomer"])
@pytest.mark.parametrize("shown", LOGS)
def test_a_hundred_acts_of_one_person_do_not_raise_it(shown, by, act):
    one = an_entry(by, act, day=3)
    if by.endswith("lived-experience"):
        one = replace(one, perspective="lived-experience")
    assert rung([*LOGS[shown], *times(one, 100)]) <= (shown or 0)


def test_below_educating_there_is_not_enough_to_say_and_someone_should_look():
    found = standing(SERVICE)
    assert (found.rung, found.needs_review, found.next_rung) == (None, True, 2)
    assert not standing(LOGS[2]).needs_review


def test_coercion_is_never_given():
    assert 1 not in standing([]).rows


def test_what_is_missing_for_the_next_rung_is_named():
    assert [(one.code, one.there_is, one.it_takes) for one in standing(LOGS[5]).missing] == [
        ("options-people", 1, 3),
        ("options-half", Fraction(0), Fraction(1, 2)),
        ("deciding-people", 0, 3),
        ("quorum", 0, 3),
        ("judging-people", 0, 3),
    ]
    assert standing(LOGS[7]).missing == () and standing(LOGS[7]).next_rung is None


def test_no_one_who_delivers_caps_at_co_design():
    assert rung([one for one in LOGS[7] if one.function != "delivering"]) == 6


def test_no_one_in_the_decision_caps_at_engagement():
    without = [one for one in [*LOGS[7], *NEEDED[5]] if one.perspective == "staff" or one.function != "deciding"]
    assert rung(without) == 5


# People and quorum


def test_all_of_a_side_are_enough_when_they_are_fewer_than_three():
    two = [one for one in LOGS[6] if one.by != "bob"]
    assert rung(two) == 0 and rung(two, members={"lived-experience": 1, "carer": 1}) == 6


def test_someone_nobody_can_name_is_not_counted_as_another_person():
    third = [replace(one, by="" if one.by == "cai" else one.by) for one in LOGS[6]]
    assert rung(third) < 6


def test_one_person_under_two_perspectives_is_one_person():
    same = [replace(one, by="ann" if one.by == "cai" else one.by) for one in LOGS[6]]
    assert rung(same) < 6


def test_a_quorum_is_half_of_the_side_on_one_option():
    assert rung(LOGS[6], members={"lived-experience": 4, "carer": 3}) == 0
    apart = [replace(one, about=f"option-{one.by}") if one in DECIDED else one for one in LOGS[6]]
    assert rung(apart) == 0


def test_a_quorum_can_be_stated_by_the_lived_experience_side_and_not_by_staff():
    short = [one for one in LOGS[6] if one not in DECIDED] + [replace(one, option="an-option") for one in DECIDED]
    many = {"lived-experience": 9}
    assert rung(short, members=many) == 0
    assert rung([*short, coded("ann", "quorum-met", power="deciding")], members=many) == 6
    assert rung([*short, coded("sam", "quorum-met", power="deciding")], members=many) == 0


def test_co_production_takes_half_of_each_group_of_the_side():
    assert rung(LOGS[7], members={"lived-experience": 2, "carer": 4}) == 6


# Shares and options, exactly on the line


def test_a_third_of_the_agenda_is_enough_and_a_little_less_is_not():
    assert standing(LOGS[7]).shares["agenda"] == {"lived-experience": Fraction(2, 9), "carer": Fraction(1, 9),
                                                  "staff": Fraction(6, 9)}  # fmt: skip
    assert rung([*LOGS[7], an_entry("staff-9", "planning.write_goal", power="agenda")]) == 6


def test_half_of_the_options_is_enough_and_less_is_not():
    more = an_entry("staff-9", "consent.take_stance", about="another-option")
    assert rung([*LOGS[6], more]) == 0


def test_who_notes_that_a_decision_is_made_changes_nothing():
    for by in ("ann", "sam"):
        adopted = an_entry(by, "consent.adopt", day=6, power="deciding", about="an-option")
        assert rung([*LOGS[6], adopted]) == 6


def test_a_decision_set_aside_caps_at_engagement():
    aside = an_entry("a-leader", "consent.override", perspective="leader", power="deciding", day=8)
    assert rung([*LOGS[7], aside]) == 0
    assert rung([*LOGS[7], *NEEDED[5], aside]) == 5


def test_what_someone_with_lived_experience_notes_never_counts_against_them():
    aside = an_entry("ann", "consent.override", power="deciding", day=8)
    early = an_entry("ann", "consent.adopt", power="deciding", day=-9)
    assert rung([*LOGS[7], aside]) == 7 and rung([WINDOW, REPLY, early]) == 4


# The order of a say and a decision


def test_a_window_after_the_first_decision_comes_too_late():
    late = replace(WINDOW, at=NOON + timedelta(days=7))
    assert rung([*SERVICE, late, REPLY]) == 0
    assert rung([late, REPLY]) == 4


def test_a_promise_by_staff_is_no_evidence_of_an_open_remit():
    unsaid = [one for one in LOGS[7] if one.act != "decisions.propose"]
    unsaid += [replace(one, act="consent.amend") for one in OPTIONS]
    promise = an_entry("sam", "projects.make_promise", power="agenda")
    assert rung(unsaid) == 6 and rung([*unsaid, promise]) == 6
    assert rung([*unsaid, replace(promise, by="ann", perspective="lived-experience")]) == 7


# Time


@pytest.mark.parametrize(
    ("as_of", "shown"),
    [
        (date(2026, 10, 31), None),
        (date(2026, 11, 9), 5),
        (date(2027, 4, 30), 5),
        (date(2027, 5, 1), None),
    ],
)
def test_evidence_counts_for_six_months(as_of, shown):
    assert standing(LOGS[5], as_of=as_of).rung == shown


def test_the_community_counts_where_it_leads():
    community = [replace(one, perspective="community" if one.by == "cai" else one.perspective) for one in LOGS[6]]
    assert rung(community) == 0
    assert rung(community, is_community_led=True, members={"lived-experience": 2, "community": 1}) == 6


def test_the_order_of_entries_does_not_matter():
    assert standing(LOGS[7][::-1]) == replace(standing(LOGS[7]), shares=standing(LOGS[7][::-1]).shares)


@pytest.mark.parametrize("wrong", [{"power": "magic"}, {"power": ""}, {"perspective": "king"}])
def test_unknown_powers_and_perspectives_are_refused(wrong):
    with pytest.raises(BadInput, match="expected one of the"):
        standing([replace(AGENDA[0], **wrong)])
