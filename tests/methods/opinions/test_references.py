"""Every figure that follows exactly from the answers, on six real conversations."""

import numpy as np
import pytest

from propolis.methods.opinions import POLIS_COMPATIBLE, count_groups, opinion_map
from propolis.methods.opinions.findings import agreed_by_all, represented_by
from propolis.methods.opinions.statistics import informed_by_groups, priorities, sides
from tests.methods.opinions.conversations import NAMES, conversation

FIELDS = {"p{}": "share", "p{}t": "surprise", "r{}": "ratio", "r{}t": "contrast"}


@pytest.fixture(params=NAMES)
def talk(request):
    return conversation(request.param)


@pytest.fixture
def given(talk):
    """The counts of the groups that Polis exported."""
    return count_groups(talk.answers.parts, talk.published, len(talk.answers.statements))


def test_the_counts_are_those_of_the_last_answers(talk):
    found, shape = opinion_map(talk.answers, talk.is_live), talk.expected["shape"]
    assert len(found.participants) == shape["participants"]
    assert int(found.everyone.agreed.sum()) == shape["agree"]
    assert int(found.everyone.disagreed.sum()) == shape["disagree"]
    assert int(found.everyone.passed.sum()) == shape["pass_"]


def test_means_and_components_are_those_of_a_dense_solution(talk):
    found, expected = opinion_map(talk.answers, talk.is_live), talk.expected["pca"]
    places = [talk.at(one) for one in expected["statements"]]
    assert np.abs(found.everyone.means[places] - expected["mean"]).max() < 1e-12
    for number, name in enumerate(("pc1", "pc2")):
        weights = found.components.weights[number]
        assert 1 - abs(weights[places] @ np.array(expected[name])) < 1e-10
        assert found.components.values[number] == pytest.approx(expected["eigenvalues_of_XtX"][number], rel=1e-10)
        assert np.abs(np.delete(weights, places)).max(initial=0) == 0


@pytest.mark.parametrize(("name", "settings"), [("live", {}), ("polis_quirk", {"settings": POLIS_COMPATIBLE})])
def test_people_stand_where_they_should(talk, name, settings):
    found, expected = opinion_map(talk.answers, talk.is_live, **settings), talk.expected["projection"]
    people = [int(np.flatnonzero(talk.answers.participants == one)[0]) for one in expected["participants"]]
    for column in (0, 1):
        ours, theirs = found.places[people, column], np.array(expected[name])[:, column]
        assert min(np.abs(ours - theirs).max(), np.abs(ours + theirs).max()) < 1e-8


def test_who_is_grouped_by_the_rule_of_polis(talk):
    found = opinion_map(talk.answers, talk.is_live, POLIS_COMPATIBLE)
    assert int((found.membership >= 0).sum()) == talk.expected["shape"]["participants_with_min_votes"]


def test_what_all_groups_agree_with_given_the_groups(talk, given):
    expected = talk.expected["given_published_groups"]
    for name, said in (("consensus", given.agreed), ("disagree", given.disagreed)):
        found = informed_by_groups(said, given.seen)
        for statement, score in expected[f"group_informed_{name}"].items():
            assert found[talk.at(statement)] == pytest.approx(score, abs=1e-12)


def test_the_tests_of_each_group_given_the_groups(talk, given):
    agree, disagree = sides(given)
    for group, statements in talk.expected["given_published_groups"]["stats_of_representative"].items():
        for statement, figures in statements.items():
            for letter, side in (("a", agree), ("d", disagree)):
                for field, attribute in FIELDS.items():
                    ours = getattr(side, attribute)[int(group), talk.at(statement)]
                    assert ours == pytest.approx(figures[field.format(letter)], rel=1e-12, abs=1e-12)


def test_the_statements_each_group_stands_for_given_the_groups(talk, given):
    for group, named in enumerate(represented_by(given, talk.is_live, 0, names_favourite=True)):
        expected = talk.expected["given_published_groups"]["representative"][str(group)]
        assert talk.ids(named) == [one["statement"] for one in expected]
        assert [one.stance for one in named] == [one["for_"] for one in expected]
        assert [one.score for one in named] == pytest.approx([one["metric"] for one in expected], rel=1e-12)


def test_what_everybody_agrees_with(talk):
    found = agreed_by_all(opinion_map(talk.answers, talk.is_live).everyone, talk.is_live)
    assert {stance: talk.ids(named) for stance, named in found.items()} == talk.expected["consensus_all_participants"]


def test_what_to_ask_next_given_the_groups(talk, given):
    found = opinion_map(talk.answers, talk.is_live)
    number = int((found.everyone.seen > 0).sum())
    ours = priorities(given, found.everyone.means, found.components.weights, number)
    for statement, score in talk.expected["given_published_groups"]["priorities"].items():
        if int(statement) not in talk.expected["meta"]:  # Polis gives those that ask who people are a fixed place
            assert ours[talk.at(statement)] == pytest.approx(score, rel=1e-9)
