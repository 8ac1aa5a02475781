"""Every code has a sentence, and every sentence can be read."""

import ast
import re
from pathlib import Path

import pytest

from propolis.methods import ballots
from propolis.methods.ballots import Rule, count, explain
from propolis.methods.ballots.stv import table
from propolis.methods.ballots.words import REASONS, RESULTS
from tests.architecture.reading_age import reading_age, sentences, words
from tests.methods.ballots.polls import marked, ranked, stances

TEMPLATES = {**RESULTS, **REASONS, **table.ACTIONS, **table.TIES, "excluded-last": table.EXCLUDED_LAST}


def test_every_code_that_is_used_has_a_sentence_and_no_sentence_is_unused():
    trees = [ast.parse(path.read_text()) for path in Path(ballots.__file__).parent.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    used = {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "reason" and isinstance(call.args[0], ast.Constant)
    }
    assert used | {"concerns-recorded", "asides-recorded"} == set(REASONS)


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_every_sentence_is_short_and_plain(template):
    text = re.sub(r"{perspective}|{people}", "carers", template)
    text = re.sub(r"{\w+}", "7", text)
    assert all(len(words(one)) <= 20 for one in sentences(text))
    assert len(words(text)) < 12 or reading_age(text) <= 14


def test_a_missing_quorum_is_said_as_people_say_it():
    assert explain(count(stances("consent", "yyyy", "--", "yyyyyy"))) == [
        "Nothing is decided, as too few people took part.",
        "Carers: 0 of 2 answered, 1 needed. Not enough carers took part, so nothing is decided.",
        "People with lived experience: 4 of 4 answered, 2 needed.",
        "Staff: 6 of 6 answered, 3 needed.",
    ]


def test_a_decision_is_said_with_what_was_kept():
    assert explain(count(stances("consent", "yyya", "yc", "yyyyyy")))[:3] == [
        "Agreed.",
        "Concerns kept for the review: 1.",
        "People who stand aside: 1.",
    ]


def test_a_choice_is_said_with_its_lot():
    poll = marked("approval", ("staff", {"A": 1, "B": 1, "C": 1}), options="ABC", seats=2, seed="our seed")
    assert explain(count(poll)) == [
        "Chosen: B and C.",
        "B: 1.",
        "C: 1.",
        "Level: A, B and C. The published seed drew B and C.",
        "Staff: 1 of 1 answered, 1 needed.",
    ]


def test_a_ranked_choice_says_who_would_win_each_pair():
    assert explain(count(ranked("4 AB", "2 BA", "3 CB", options="ABC")))[2] == (
        "B would also win against each of the others alone."
    )


@pytest.mark.parametrize("method", ["consensus", "gradients", "double-majority", "weighted"])
@pytest.mark.parametrize("carers", ["nn", "aa", "yn", "--"])
def test_every_outcome_can_be_said(method, carers):
    letters = carers.replace("a", "z") if method == "gradients" else carers
    rule = Rule(weights={"lived-experience": 1, "carer": 1, "staff": 1})
    lines = explain(count(stances(method, "yyyy", letters, "yyyyyy", rule=rule)))
    assert all(line and "{" not in line for line in lines)


def test_a_perspective_of_the_groups_own_is_said_as_it_is():
    outcome = count(stances("double-majority", "-", asked={"Neighbours": 1}))
    assert explain(outcome)[1].startswith("Neighbours: 0 of 1 answered, 1 needed. Not enough neighbours took part")
