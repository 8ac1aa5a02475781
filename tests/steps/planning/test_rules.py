from collections import Counter

import pytest

from propolis.kit.verdict import no
from propolis.steps.planning import rules
from propolis.steps.planning.words import FILE_REASONS, REASONS, WHY_HIDE


@pytest.mark.parametrize(
    ("verdict", "reason"),
    [
        (rules.can_open(floor=5), ""),
        (rules.can_open(floor=4), "floor-too-low"),
        (rules.can_close("open"), ""),
        (rules.can_close("closed"), "conversation-closed"),
        (rules.can_add_statement("open", "a" * 280), ""),
        (rules.can_add_statement("open", "a" * 281), "statement-too-long"),
        (rules.can_add_statement("open", " \n\t"), "statement-empty"),
        (rules.can_add_statement("closed", "a"), "conversation-closed"),
        (rules.can_answer("open", "shown", 0), ""),
        (rules.can_answer("open", "shown", 2), "not-an-answer"),
        (rules.can_answer("open", "hidden", 1), "statement-not-on-show"),
        (rules.can_answer("open", "waiting", 1), "statement-not-on-show"),
        (rules.can_answer("closed", "shown", 1), "conversation-closed"),
        (rules.can_moderate("waiting", "shown", ""), ""),
        (rules.can_moderate("shown", "hidden", "harmful"), ""),
        (rules.can_moderate("shown", "hidden", ""), "say-why-hidden"),
        (rules.can_moderate("hidden", "shown", ""), ""),
        (rules.can_moderate("shown", "shown", ""), "statement-already-shown"),
        (rules.can_moderate("hidden", "hidden", "harmful"), "statement-already-hidden"),
        (rules.can_check_receipt("closed", 3), ""),
        (rules.can_check_receipt("open", 3), "receipt-after-close"),
        (rules.can_check_receipt("closed", 0), "no-answers-of-yours"),
        (rules.can_voice("a" * 500), ""),
        (rules.can_voice("a" * 501), "need-too-long"),
        (rules.can_voice("  "), "need-empty"),
        (rules.can_pick(["shown"]), ""),
        (rules.can_pick([]), "nothing-picked"),
        (rules.can_pick(["shown", "hidden"]), "statement-not-on-show"),
        (rules.can_withdraw("voiced", 0), ""),
        (rules.can_withdraw("voiced", 1), "need-in-use"),
        (rules.can_withdraw("withdrawn", 0), "need-withdrawn"),
        (rules.can_write_goal(["voiced"]), ""),
        (rules.can_write_goal([]), "goal-without-need"),
        (rules.can_write_goal(["voiced", "withdrawn"]), "need-withdrawn"),
        (rules.can_move_import("waiting", "reading"), ""),
        (rules.can_move_import("done", "reading"), "import-over"),
        (rules.can_move_import("refused", "done"), "import-over"),
    ],
)
def test_every_state_has_its_answer(verdict, reason):
    assert verdict.reason == reason


@pytest.mark.parametrize("code", [*REASONS, *FILE_REASONS])
def test_every_reason_has_a_sentence_that_ends(code):
    assert str({**REASONS, **FILE_REASONS}[code]).endswith(".")


def test_a_person_sees_the_same_order_every_time():
    assert rules.order_for("ana", dict.fromkeys("abcd", 1.0)) == rules.order_for("ana", dict.fromkeys("dcba", 1.0))


def test_two_people_see_two_orders():
    statements = {str(n): 1.0 for n in range(30)}
    assert rules.order_for("ana", statements) != rules.order_for("ben", statements)


def test_what_is_worth_more_comes_first_as_much_more_often():
    first = Counter(rules.order_for(f"reader {n}", {"a": 3.0, "b": 1.0})[0] for n in range(4000))
    assert 2900 < first["a"] < 3100


def test_what_is_worth_nothing_comes_too():
    assert set(rules.order_for("ana", {"a": 0.0, "b": 1.0})) == {"a", "b"}


def test_a_refusal_carries_the_figure_its_sentence_needs():
    assert rules.can_open(floor=1) == no("floor-too-low", floor=5)


def test_every_reason_to_hide_has_its_words():
    assert set(rules.WHY_HIDE) == set(WHY_HIDE)
