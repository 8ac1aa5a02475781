"""Files that are not as they should be are refused in words that say how to mend them."""

from fractions import Fraction

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.budgets import in_words, read_pabulib, reasons, share_budget, spending

GOOD = """META
key;value
num_projects;2
num_votes;3
budget;100
vote_type;approval
PROJECTS
project_id;cost;name
bench;40;A bench
ramp;60.50;A ramp
VOTES
voter_id;vote
ann;bench,ramp
bob;bench
cas;
"""


def test_a_good_file_is_read_whole():
    election = read_pabulib(GOOD)
    assert election.budget == 100
    assert [(project.id, project.cost) for project in election.projects] == [("bench", 40), ("ramp", Fraction(121, 2))]
    assert election.number_of_voters == 3
    assert election.approvals == (2, 1)


def test_meta_may_begin_without_its_heading():
    assert read_pabulib(GOOD.replace("key;value\n", "")).budget == 100


BAD = {
    "nothing": ("", "line 1: expected a section META"),
    "no meta": ("bench;40\n", "line 1: expected META, the first section, found 'bench;40'"),
    "no votes": (GOOD[: GOOD.index("VOTES")], "line 10: expected a section VOTES"),
    "no budget": (GOOD.replace("budget;100\n", ""), "line 5: expected a budget in META"),
    "budget below nothing": (
        GOOD.replace("budget;100", "budget;-1"),
        "line 5: expected the budget of 0 or more, such as 1200 or 1200.50, found '-1'",
    ),
    "cost below nothing": (
        GOOD.replace("bench;40", "bench;-40"),
        "line 9: expected a cost of 0 or more, such as 1200 or 1200.50, found '-40'",
    ),
    "project twice": (GOOD.replace("ramp;60.50", "bench;60"), "line 10: expected each project_id once, found 'bench'"),
    "voter twice": (GOOD.replace("bob;", "ann;"), "line 14: expected each voter_id once, found 'ann'"),
    "unknown project": (
        GOOD.replace("bob;bench", "bob;swing"),
        "line 14: expected the project_id of a project, found 'swing'",
    ),
    "project twice on a ballot": (
        GOOD.replace("bob;bench", "bob;bench,bench"),
        "line 14: expected each project once on a ballot, found 'bench,bench'",
    ),
    "fewer votes than it says": (
        GOOD.replace("num_votes;3", "num_votes;4"),
        "line 4: expected num_votes to be 3, the number of rows, found '4'",
    ),
    "another ballot type": (
        GOOD.replace("approval", "ordinal"),
        "line 6: expected vote_type approval; other ballots are not handled, found 'ordinal'",
    ),
    "a cell too many": (
        GOOD.replace("bob;bench", "bob;bench;x"),
        "line 14: expected 2 cells, as in the heading of VOTES, found '3'",
    ),
    "a column missing": (
        GOOD.replace("project_id;cost", "project_id;price"),
        "line 8: expected a column cost in PROJECTS, found 'project_id;price;name'",
    ),
}


@pytest.mark.parametrize(("text", "sentence"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_in_one_line(text, sentence):
    with pytest.raises(BadInput) as refusal:
        read_pabulib(text)
    assert str(refusal.value) == sentence


def test_a_budget_of_nothing_pays_for_nothing():
    assert share_budget(read_pabulib(GOOD.replace("budget;100", "budget;0"))).chosen == ()


def test_reasons_read_as_people_speak():
    sharing = share_budget(read_pabulib(GOOD), completion="none")
    said = {name: in_words(reason) for name, reason in reasons(sharing).items()}
    assert said == {
        "bench": "Votes for it: 2. They paid for it together, 20 each.",
        "ramp": "Votes for it: 1. They have 13.33 left together, and it costs 60.50: 47.17 too little.",
    }
    assert spending(sharing, "bob") == {"bench": pytest.approx(20)}
    assert spending(sharing, "cas") == {}
