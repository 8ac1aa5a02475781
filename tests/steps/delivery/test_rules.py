"""Every table of the rules, whole."""

from datetime import date
from itertools import combinations, product

import pytest

from propolis.projects.sides import PERSPECTIVES
from propolis.steps.delivery import rules, words

LEVELS = ("service", "strategic", "community")
OWNERS = [owners for size in range(len(PERSPECTIVES) + 1) for owners in combinations(PERSPECTIVES, size)]
DAY = date(2026, 5, 14)


def reason(verdict) -> str:
    return verdict.reason


@pytest.mark.parametrize(("quorum", "owners", "level"), list(product((True, False), OWNERS, LEVELS)))
def test_we_is_said_only_when_the_lived_side_both_decided_and_shares_the_work(quorum, owners, level):
    lived = {"lived-experience", "carer"} | ({"community"} if level == "community" else set())
    why = rules.why_label(has_lived_quorum=quorum, owners=owners, level=level)
    expected = "we-said-we-did" if quorum and lived & set(owners) else "you-said-we-did"
    assert rules.label(why) == expected


@pytest.mark.parametrize(
    ("quorum", "owners", "why"),
    [
        (True, ["staff", "carer"], "together"),
        (True, ["staff"], "delivered-without"),
        (True, [], "delivered-without"),
        (False, ["carer"], "decided-without"),
        (False, ["leader"], "without"),
    ],
)
def test_a_title_says_what_is_missing(quorum, owners, why):
    assert rules.why_label(has_lived_quorum=quorum, owners=owners, level="service") == why


@pytest.mark.parametrize(("commitment", "action"), list(product(rules.COMMITMENT, rules.ACTION)))
def test_an_action_that_stopped_alone_is_no_shared_work(commitment, action):
    expected = action != "stopped" or commitment == "not-kept"
    assert rules.is_shared_work(commitment=commitment, action=action) == expected


def test_every_title_and_reason_has_its_words():
    whys = {rules.why_label(has_lived_quorum=q, owners=o, level="service") for q in (True, False) for o in OWNERS}
    assert whys == set(words.WHY_LABEL)
    assert {rules.label(why) for why in whys} == set(words.LABELS)


DECISIONS = ("draft", "questions", "reactions", "consent", "adopted", "overridden", "withdrawn")


@pytest.mark.parametrize("decision", DECISIONS)
def test_only_what_is_agreed_now_can_be_promised(decision):
    expected = {"adopted": "", "overridden": "decision-set-aside"}.get(decision, "decision-not-made")
    assert reason(rules.can_commit(decision=decision)) == expected


@pytest.mark.parametrize(("decision", "commitment"), list(product(DECISIONS, rules.COMMITMENT)))
def test_work_goes_on_while_the_commitment_is_open_and_the_decision_not_set_aside(decision, commitment):
    ended = "" if commitment == "open" else "commitment-ended"
    expected = "decision-set-aside" if decision == "overridden" else ended
    assert reason(rules.can_go_on(decision=decision, commitment=commitment)) == expected


@pytest.mark.parametrize(
    ("text", "due_on", "expected"),
    [
        ("Do it", DAY, ""),
        ("Do it", date(2026, 5, 13), "due-day-passed"),
        (" \n", DAY, "text-missing"),
    ],
)
def test_a_plan_has_words_and_a_day_to_come(text, due_on, expected):
    assert reason(rules.can_schedule(text=text, due_on=due_on, today=DAY)) == expected


@pytest.mark.parametrize(("open_actions", "expected"), [(0, ""), (1, "actions-open")])
def test_a_commitment_is_kept_only_when_nothing_planned_for_it_is_open(open_actions, expected):
    verdict = rules.can_keep(decision="adopted", commitment="open", open_actions=open_actions)
    assert reason(verdict) == expected


@pytest.mark.parametrize(
    ("are_here", "expected"), [([True], ""), ([True, True], ""), ([], "no-owner"), ([True, False], "owner-has-left")]
)
def test_an_action_is_planned_for_people_who_are_here(are_here, expected):
    assert reason(rules.can_plan(decision="adopted", commitment="open", are_here=are_here)) == expected


MOVES = {
    ("to-do", "doing"),
    ("to-do", "done"),
    ("to-do", "stopped"),
    ("doing", "done"),
    ("doing", "stopped"),
    ("done", "doing"),
    ("stopped", "to-do"),
}


@pytest.mark.parametrize(("state", "to"), list(product(rules.ACTION, rules.ACTION)))
def test_an_action_moves_along_its_table_and_nowhere_else(state, to):
    verdict = rules.can_move_action(decision="adopted", commitment="open", state=state, to=to)
    assert bool(verdict) == ((state, to) in MOVES)


@pytest.mark.parametrize(("state", "to"), sorted(MOVES))
def test_when_a_decision_is_set_aside_its_actions_can_only_stop(state, to):
    verdict = rules.can_move_action(decision="overridden", commitment="open", state=state, to=to)
    assert bool(verdict) == (to == "stopped")


@pytest.mark.parametrize(("state", "to"), sorted(MOVES))
def test_nothing_moves_once_the_commitment_has_ended(state, to):
    verdict = rules.can_move_action(decision="adopted", commitment="kept", state=state, to=to)
    assert reason(verdict) == "commitment-ended"


@pytest.mark.parametrize(
    ("state", "is_owner", "expected"),
    [
        ("to-do", False, ""),
        ("doing", False, ""),
        ("doing", True, "already-an-owner"),
        ("done", False, "action-ended"),
        ("stopped", False, "action-ended"),
    ],
)
def test_nobody_joins_an_action_after_it_ended(state, is_owner, expected):
    verdict = rules.can_take_on(decision="adopted", commitment="open", state=state, is_owner=is_owner)
    assert reason(verdict) == expected


@pytest.mark.parametrize(
    ("state", "is_owner", "owners", "expected"),
    [
        ("to-do", True, 2, ""),
        ("to-do", True, 1, "last-owner"),
        ("to-do", False, 2, "not-your-action"),
        ("done", True, 2, "action-ended"),
    ],
)
def test_the_last_one_cannot_hand_an_action_back(state, is_owner, owners, expected):
    assert reason(rules.can_hand_back(state=state, is_owner=is_owner, owners=owners)) == expected


@pytest.mark.parametrize("link", ["", "https://example.org/a?b=c#d", "http://localhost:8000/x", "https://[::1]/"])
def test_a_link_to_the_web_is_taken(link):
    assert rules.can_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,hello",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/x",
        "example.org",
        "https://",
        "https:///path",
        "https://exa mple.org",
        "https://[broken",
        "https://example.org/" + "x" * rules.LINK_MAX,
        "ftp://example.org",
    ],
)
def test_any_other_link_is_refused(link):
    assert reason(rules.can_link(link)) == "link-not-web"


@pytest.mark.parametrize(
    ("decision", "commitment", "actions", "expected"),
    [
        ("questions", "", [], "open"),
        ("consent", "open", ["doing"], "open"),
        ("adopted", "", [], "decided"),
        ("adopted", "open", [], "decided"),
        ("adopted", "open", ["to-do", "stopped"], "decided"),
        ("adopted", "open", ["to-do", "doing"], "doing"),
        ("adopted", "open", ["done"], "doing"),
        ("adopted", "kept", ["done"], "done"),
        ("consent", "kept", ["done"], "done"),
        ("adopted", "not-kept", ["stopped"], "not-doing"),
        ("overridden", "", [], "overridden"),
        ("overridden", "open", ["doing"], "overridden"),
        ("overridden", "kept", ["done"], "overridden"),
    ],
)
def test_a_line_of_the_ledger_stands_where_its_decision_and_work_stand(decision, commitment, actions, expected):
    assert rules.line_state(decision=decision, commitment=commitment, actions=actions) == expected
    assert expected in words.LINE_STATES


def test_every_state_has_its_words():
    assert set(words.COMMITMENT_STATES) == set(rules.COMMITMENT)
    assert set(words.ACTION_STATES) == set(words.MOVES) == set(words.MOVED) == set(rules.ACTION)
