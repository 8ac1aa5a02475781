"""`propolis budget`: votes in, paid projects with reasons out, and one line when it cannot be done."""

import json

import pytest

from propolis.site.cli import main
from tests.methods.budgets.test_pabulib import GOOD


@pytest.fixture
def shared(capsys, tmp_path, monkeypatch):
    """Runs the command on a file: exit code, what it prints, what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(*options: str, text: str = GOOD):
        (tmp_path / "votes.pb").write_text(text)
        return main(["budget", "votes.pb", *options]), *capsys.readouterr()

    return run


def test_it_answers_in_json(shared):
    code, said, complained = shared("--json")
    answer = json.loads(said)
    assert (code, complained) == (0, "")
    assert (answer["rule"], answer["completion"], answer["budget"]) == ("equal-shares", "whole-number", 100)
    assert answer["selected"] == ["bench"]
    assert answer["spent"] == 40
    assert set(answer["reasons"]) == {"bench", "ramp"}


def test_it_tells_one_voter_where_their_money_went(shared):
    code, said, _ = shared("--voter", "bob", "--completion", "none")
    assert code == 0 and said.endswith("This voter's money went to:\n  bench: 20\n")


def test_greedy_goes_by_approvals_and_what_fits(shared):
    answer = json.loads(shared("--rule", "greedy", "--json", text=GOOD.replace("budget;100", "budget;60"))[1])
    assert answer["selected"] == ["bench"]
    assert answer["reasons"]["ramp"]["code"] == "does-not-fit"


BAD = {
    "rule": (("--rule", "best"), GOOD, "--rule: expected equal-shares, greedy, found 'best'\n"),
    "voter": (("--voter", "zoe"), GOOD, "--voter: expected a voter_id of votes.pb, found 'zoe'\n"),
    "empty": ((), "", "votes.pb: line 1: expected a section META\n"),
    "cost": (
        (),
        GOOD.replace("bench;40", "bench;-4"),
        "votes.pb: line 9: expected a cost of 0 or more, such as 1200 or 1200.50, found '-4'\n",
    ),
}


@pytest.mark.parametrize(("options", "text", "sentence"), BAD.values(), ids=BAD)
def test_bad_input_is_refused_in_one_line(shared, options, text, sentence):
    assert shared(*options, text=text) == (2, "", sentence)
