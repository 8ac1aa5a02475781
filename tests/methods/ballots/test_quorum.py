"""Who was asked, who answered, and whether that is enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.methods.ballots import METHODS, Rule, Turnout, count, missing_quorum, together, turnout
from tests.methods.ballots.polls import stances


@given(st.integers(0, 500), st.integers(1, 100))
def test_as_many_are_needed_as_the_share_says_and_never_fewer_than_one(asked, percent):
    needed = Turnout(asked, 0).needed(percent)
    assert needed >= 1 and needed * 100 >= asked * percent
    assert needed == 1 or (needed - 1) * 100 < asked * percent


def test_perspectives_can_be_taken_together():
    assert together([Turnout(4, 1), Turnout(2, 2)]) == Turnout(6, 3)
    assert not together([]).meets(1)


def test_what_is_missing_is_named():
    tally = turnout([("carer", ""), ("carer", ""), ("staff", "consent"), ("staff", "")])
    assert missing_quorum(tally, 50) == ["carer"]


@pytest.mark.parametrize("method", [name for name, one in METHODS.items() if one.stances])
def test_the_facts_say_how_many_were_needed(method):
    rule = Rule(weights={"lived-experience": 1, "carer": 1, "staff": 1})
    outcome = count(stances(method, "yyyy", "--", "yyyyyy", rule=rule))
    facts = next(one.facts for one in outcome.reasons if one.code == "no-quorum")
    assert facts == {"perspective": "carer", "answered": 0, "asked": 2, "needed": 1}
