"""What can happen now: tables of cases, plain values only."""

from datetime import date, timedelta

import pytest

from propolis.steps.teams import rules
from propolis.steps.teams.rules import Groundwork

DAY = date(2026, 5, 4)

BALANCES = {
    "nobody": ({}, (), ""),
    "one from each side": ({"carer": 1, "staff": 1}, (), ""),
    "an odd team is even enough": ({"carer": 1, "lived-experience": 2, "staff": 2}, (), ""),
    "staff outnumber": ({"carer": 1, "staff": 2, "leader": 1}, (), "staff"),
    "lived experience outnumbers": ({"carer": 3, "staff": 1}, (), "lived"),
    "the community stands with neither": ({"carer": 1, "community": 1, "staff": 3}, (), ""),
    "only staff": ({"staff": 3}, ("lived",), "staff"),
    "only carers": ({"carer": 1}, ("staff",), ""),
}


@pytest.mark.parametrize(("counts", "missing", "heavier"), BALANCES.values(), ids=BALANCES)
def test_balance_says_which_side_is_missing_and_which_outnumbers_the_rest(counts, missing, heavier):
    assert rules.balance(counts, "service") == rules.Balance(missing, heavier)


def test_the_community_is_the_lived_side_where_it_leads():
    assert (rules.side("community", "community"), rules.side("community", "service")) == ("lived", "community")


@pytest.mark.parametrize("setting", rules.BALANCES)
@pytest.mark.parametrize(
    ("counts", "is_blocked"),
    [({}, False), ({"staff": 1}, True), ({"staff": 1, "carer": 1}, False), ({"carer": 3}, False)],
)
def test_block_keeps_staff_from_outnumbering_and_warn_does_not(setting, counts, is_blocked):
    verdict = rules.can_join(setting=setting, counts=counts, perspective="staff", level="service")
    assert verdict.reason == ("side-outnumbers" if is_blocked and setting == "block" else "")


def test_whoever_may_join_a_blocked_team_leaves_it_in_balance():
    for lived in range(6):
        for staff in range(6):
            counts = {"carer": lived, "staff": staff}
            if rules.can_join(setting="block", counts=counts, perspective="staff", level="service"):
                assert rules.balance({"carer": lived, "staff": staff + 1}, "service").heavier != "staff"


@pytest.mark.parametrize("state", rules.PLACE)
@pytest.mark.parametrize("to", rules.PLACE)
def test_a_place_moves_as_the_table_says(state, to):
    verdict = rules.can_answer_place(has_ended=False, state=state, to=to)
    assert verdict.reason == ("" if to in rules.PLACE[state] else "place-answered")


ROLES = {
    "an access lead for everyone": ({"kind": "access-lead"}, ""),
    "an access lead of a team": ({"kind": "access-lead", "is_for_team": True}, "role-for-everyone"),
    "a co-chair of everyone": ({"kind": "co-chair"}, "role-for-a-team"),
    "a delegate to nowhere": ({"kind": "delegate", "is_for_team": True}, "delegate-needs-a-team"),
    "a delegate": ({"kind": "delegate", "is_for_team": True, "has_target": True}, ""),
    "a note-taker who goes elsewhere": ({"kind": "note-taker", "has_target": True}, "delegate-needs-a-team"),
    "a second note-taker role": ({"kind": "note-taker", "is_there": True}, "role-there"),
    "a second role of one's own": ({"kind": "own", "name": "Tea", "what": "Makes tea.", "is_there": True}, ""),
    "a role of one's own without a name": ({"kind": "own", "what": "Makes tea."}, "role-unnamed"),
}


@pytest.mark.parametrize(("says", "reason"), ROLES.values(), ids=ROLES)
def test_a_role_can_be_written(says, reason):
    usual = {"is_for_team": False, "name": "", "what": "", "is_there": False, "has_target": False}
    assert rules.can_write_role(**usual | says).reason == reason


OFFERS = {
    "half a year": ({}, ""),
    "already over": ({"from_on": DAY - timedelta(9), "until_on": DAY - timedelta(1)}, "term-over"),
    "backwards": ({"until_on": DAY}, "term-backwards"),
    "for three years": ({"until_on": DAY + timedelta(1096)}, "term-too-long"),
    "given twice": ({"overlaps": True}, "role-given-twice"),
    "to someone outside the team": ({"is_in_team": False}, "holder-not-in-team"),
    "to someone who left": ({"is_here": False}, "holder-has-left"),
}


@pytest.mark.parametrize(("says", "reason"), OFFERS.values(), ids=OFFERS)
def test_a_role_can_be_offered(says, reason):
    usual = {"from_on": DAY, "until_on": DAY + timedelta(182), "today": DAY}
    usual |= {"is_here": True, "is_in_team": True, "overlaps": False}
    assert rules.can_offer(**usual | says).reason == reason


@pytest.mark.parametrize(
    ("kind", "others", "reason"),
    [
        ("co-chair", [], ""),
        ("co-chair", ["carer"], ""),
        ("co-chair", ["leader"], "co-chair-same-side"),
        ("co-chair", ["carer", "leader"], "team-has-co-chairs"),
        ("note-taker", ["carer", "leader"], ""),
    ],
)
def test_two_chair_a_team_one_from_each_side(kind, others, reason):
    assert rules.can_chair_with(kind=kind, others=others, perspective="staff", level="service").reason == reason


@pytest.mark.parametrize(
    ("module", "done", "reason"), [("", [], ""), ("access", ["access"], ""), ("access", ["power"], "module-not-done")]
)
def test_a_role_can_ask_for_learning_first(module, done, reason):
    assert rules.can_accept(module=module, done=done).reason == reason


@pytest.mark.parametrize(
    ("state", "why", "is_own", "reason"),
    [
        ("accepted", "", True, ""),
        ("accepted", "", False, "say-why-role-ends"),
        ("offered", "A slip.", False, ""),
        ("ended", "Why.", True, "role-ended"),
        ("declined", "Why.", True, "role-ended"),
    ],
)
def test_a_term_can_end_early(state, why, is_own, reason):
    assert rules.can_end_term(state=state, why=why, is_own=is_own).reason == reason


GROUNDWORK = {
    "nothing": (Groundwork(1, has_rules=False, has_ways=False, is_waived=False), "groundwork-perspectives"),
    "two perspectives": (Groundwork(2, has_rules=False, has_ways=False, is_waived=False), "groundwork-rules"),
    "rules too": (Groundwork(2, has_rules=True, has_ways=False, is_waived=False), "groundwork-ways"),
    "all of it": (Groundwork(2, has_rules=True, has_ways=True, is_waived=False), ""),
    "one perspective, all else": (
        Groundwork(1, has_rules=True, has_ways=True, is_waived=False),
        "groundwork-perspectives",
    ),
    "nothing, and a waiver": (Groundwork(1, has_rules=False, has_ways=False, is_waived=True), ""),
}


@pytest.mark.parametrize(("groundwork", "reason"), GROUNDWORK.values(), ids=GROUNDWORK)
def test_a_first_proposal_needs_all_of_it_or_a_waiver(groundwork, reason):
    assert rules.can_open_first_proposal(groundwork).reason == reason


@pytest.mark.parametrize(
    ("groundwork", "why", "reason"),
    [
        (GROUNDWORK["nothing"][0], "We must.", ""),
        (GROUNDWORK["nothing"][0], " ", "say-why-waived"),
        (GROUNDWORK["all of it"][0], "We must.", "groundwork-there"),
        (GROUNDWORK["nothing, and a waiver"][0], "We must.", "groundwork-waived"),
    ],
)
def test_going_without_takes_a_reason_and_something_to_go_without(groundwork, why, reason):
    assert rules.can_waive_groundwork(groundwork, why).reason == reason


@pytest.mark.parametrize(
    ("newest", "is_free"),
    [("", True), ("adopted", True), ("withdrawn", True), ("overridden", True), ("drafting", False), ("consent", False)],
)
def test_one_set_of_rules_is_written_at_a_time(newest, is_free):
    assert bool(rules.can_start_rules(newest=newest)) is is_free


@pytest.mark.parametrize(
    ("texts", "there", "reason"),
    [
        (["Listen."], 0, ""),
        ([], 0, "rule-empty"),
        (["Listen.", " "], 0, "rule-empty"),
        (["Listen.\nSpeak."], 0, "rule-one-line"),
        (["Listen."], rules.RULES_MOST, "too-many-rules"),
    ],
)
def test_rules_are_short_lines_and_not_too_many(texts, there, reason):
    assert rules.can_add_rules(is_drafting=True, texts=texts, there=there).reason == reason


def test_rules_put_as_a_text_can_be_read_back_by_their_numbers():
    assert rules.numbered(rules.as_text([" Listen. ", "2 minutes each."])) == [(1, "Listen."), (2, "2 minutes each.")]


def test_numbers_follow_the_order_whatever_was_typed():
    assert rules.numbered("3. Listen.\n\n1) Speak.\nRest.") == [(1, "Listen."), (2, "Speak."), (3, "Rest.")]
