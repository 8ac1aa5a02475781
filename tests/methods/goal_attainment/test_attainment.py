"""Goals now and at the start, the change between, and the words for them."""

import json
from pathlib import Path

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.goal_attainment import Goal, answer, attainment, in_words
from propolis.methods.plain_words import check

CASE = json.loads((Path(__file__).parent / "data" / "cases.json").read_text())["cases"][-1]
GOALS = [
    Goal("Walk", 0, importance=3, difficulty=2, baseline=-1),
    Goal("Cook", 1, importance=2, difficulty=2, baseline=-1),
    Goal("Sleep", -1, importance=2, difficulty=1, baseline=-2),
]


def test_baseline_achieved_and_change():
    """The case "baseline_then_achieved": its weights are importance times difficulty."""
    found = attainment(GOALS)
    assert [goal.weight for goal in GOALS] == CASE["weights"]
    assert found.score == pytest.approx(CASE["T"], abs=5e-7)
    assert found.baseline == pytest.approx(CASE["T_baseline"], abs=5e-7)
    assert found.change == pytest.approx(CASE["change"], abs=5e-7)


def test_without_a_baseline_there_is_no_change():
    found = attainment([Goal("Walk", 1)])
    assert (found.score, found.baseline, found.change) == (60, None, None)


@pytest.mark.parametrize(
    ("goal", "weighting"),
    [
        (Goal("Walk", 1), "alike"),
        (Goal("Walk", 1, importance=2), "importance-difficulty"),
        (Goal("Walk", 1, given_weight=2.5), "given"),
        (Goal("Walk", 1, given_weight=0), "all-nought"),
        (Goal("Walk", 1, importance=0, difficulty=3), "all-nought"),
    ],
)
def test_where_the_weights_come_from_is_said(goal, weighting):
    assert attainment([goal]).weighting == weighting


@pytest.mark.parametrize("goals", [[], [Goal("Walk", 1, baseline=-1), Goal("Cook", 1)], [Goal("Walk", 3)]])
def test_goals_that_cannot_be_scored_are_refused(goals):
    with pytest.raises(BadInput):
        attainment(goals)


def test_the_answer_has_plain_values():
    assert answer(attainment([Goal("Walk", 1, given_weight=2.0)])) == {
        "goals": 1,
        "t": 60.0,
        "baseline_t": None,
        "change": None,
        "weighting": "given",
        "rho": 0.3,
        "by_goal": [{"goal": "Walk", "score": 1, "baseline": None, "weight": 2.0}],
    }


def test_goals_in_words():
    assert in_words(attainment(GOALS)) == [
        "Walk: as expected; at the start: a little less than expected",
        "Cook: a little more than expected; at the start: a little less than expected",
        "Sleep: a little less than expected; at the start: much less than expected",
        "2 of 3 goals were reached as expected or better.",
        "The T score is 52.2. It is 50 when all goals are reached as expected; more is better.",
        "At the start it was 34.6, so the change is +17.6.",
        "Each goal counts by how important it is and how hard.",
    ]


def test_a_change_for_the_worse_has_a_minus():
    found = in_words(attainment([Goal("Walk", -2, baseline=-1)]))
    assert "At the start it was 40.0, so the change is \u221210.0." in found


def test_a_name_cannot_steer_the_terminal():
    assert in_words(attainment([Goal("Walk\x1b[31m", 1)]))[0] == "Walk [31m: a little more than expected"


def test_the_sentences_are_short_and_plain():
    report = check(" ".join(in_words(attainment(GOALS))[3:]))
    assert report.long_sentences == () and report.reading_age <= 11
