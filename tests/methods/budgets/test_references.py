"""Real votes whose outcomes are known."""

import gzip
import json
from pathlib import Path

import pytest

from propolis.methods.budgets import Election, Sharing, read_pabulib, share_budget

DATA = Path(__file__).parent / "data"
EXPECTED = {one["file"]: one for one in json.loads((DATA / "expected.json").read_text())}


def the_vote(name: str) -> Election:
    plain = DATA / name
    return read_pabulib(plain.read_text() if plain.exists() else gzip.open(f"{plain}.gz", "rt").read())


def ids(sharing: Sharing) -> list[str]:
    return [sharing.election.projects[place].id for place in sharing.chosen]


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize(("utility", "key"), [("cost", "mes_cost"), ("cardinality", "mes_card")])
def test_equal_shares_buys_what_the_reference_buys_in_the_same_order(name, utility, key):
    sharing = share_budget(the_vote(name), utility=utility, completion="none")
    assert ids(sharing) == EXPECTED[name][f"{key}_in_order"]
    assert sharing.spent == EXPECTED[name][f"{key}_cost"]


SMALL = [name for name in EXPECTED if "mokotow" not in name]


@pytest.mark.parametrize("name", SMALL)
def test_whole_number_buys_what_the_reference_buys(name):
    sharing = share_budget(the_vote(name), completion="whole-number")
    assert sorted(ids(sharing)) == EXPECTED[name]["mes_cost_add1_integral_no_exhaustive_stop"]


@pytest.mark.parametrize("name", SMALL)
def test_add1_buys_what_the_reference_buys(name):
    assert sorted(ids(share_budget(the_vote(name), completion="add1"))) == sorted(
        EXPECTED[name]["mes_cost_add1_stop_when_exhaustive"]
    )


@pytest.mark.parametrize("name", EXPECTED)
def test_greedy_buys_what_the_reference_buys(name):
    assert sorted(ids(share_budget(the_vote(name), "greedy"))) == sorted(EXPECTED[name]["greedy_by_votes"])


def test_wieliczka_comes_out_as_the_town_announced():
    name = "poland_wieliczka_2023_green-budget.pb"
    sharing = share_budget(the_vote(name))
    official = EXPECTED[name]["official"]
    assert (len(sharing.chosen), sharing.spent) == (official["winners"], official["cost"])
    assert 312 <= sharing.purses.share <= 315
