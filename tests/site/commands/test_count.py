"""`propolis count`: published ballots in, an outcome out, and one line when it cannot be done."""

import json

import pytest

from propolis.site.cli import main
from tests.methods.ballots.files import file

BLT = '4 2\n5 1 2 0\n2 2 0\n3 3 4 0\n1 4 0\n0\n"Ann"\n"Bo"\n"Cy"\n"Di"\n"Who chairs"\n'
TIED = '3 1\n1 1 0\n1 2 0\n0\n"Ann"\n"Bo"\n"Cy"\n"Who chairs"\n'


@pytest.fixture
def counted(capsys, tmp_path, monkeypatch):
    """Runs the command on a file: exit code, what it prints, what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(content: str | dict, *options: str):
        (tmp_path / "our").write_text(content if isinstance(content, str) else json.dumps(content))
        return main(["count", "our", *options]), *capsys.readouterr()

    return run


def test_a_ranked_count_is_told_stage_by_stage(counted):
    code, said, complained = counted(BLT)
    assert (code, complained) == (0, "")
    assert said.splitlines()[:5] == [
        "Chosen: Ann and Cy.",
        "The file does not say who was asked, so no quorum was checked.",
        "",
        "Valid ballots 11, blank 0, quota 4.",
        "",
    ]
    assert "Stage 2. What Ann has above the quota goes to the next choices." in said


def test_a_ranked_count_answers_in_json(counted):
    code, said, _ = counted(BLT, "--json", "--method", "stv")
    answer = json.loads(said)
    assert code == 0 and answer["seconds"] >= 0
    assert (answer["method"], answer["seats"], answer["elected"], answer["ballots"]) == ("stv", 2, ["Ann", "Cy"], 11)
    assert answer["rounds"][0] == {
        "stage": 1,
        "action": "first-preferences",
        "who": "",
        "votes": {"Ann": 5, "Bo": 2, "Cy": 3, "Di": 1},
        "transfers": {"Ann": 5, "Bo": 2, "Cy": 3, "Di": 1},
        "transfer_values": [1],
        "non_transferable": 0,
        "lost_to_rounding": 0,
        "elected": ["Ann"],
        "tie": None,
    }
    assert (answer["quota"], answer["rounds"][1]["transfer_values"]) == (4, [0.2])


def test_a_decision_answers_in_json(counted):
    answer = json.loads(counted(file("weighted"), "--json")[1])
    assert (answer["result"], answer["elected"], answer["rounds"]) == ("adopted", [], [])
    assert answer["total"] == "1" and answer["turnout"]["carer"] == {"asked": 2, "answered": 1, "needed": 1}
    assert answer["reasons"] == [{"code": "weighted-sum", "total": "1", "threshold": "1/2"}]
    assert answer["explained"][0] == "Agreed."


def test_a_decision_is_told_in_words(counted):
    code, said, _ = counted(file("consent", ballots=[]))
    assert (code, said.splitlines()[0]) == (0, "Nothing is decided, as too few people took part.")


def test_a_seed_can_be_given_where_the_file_has_none(counted):
    assert counted(TIED, "--seed", "x")[0] == 0


def test_a_picture_is_drawn(counted, tmp_path):
    assert counted(BLT, "--svg", "our.svg")[0] == 0
    drawn = (tmp_path / "our.svg").read_text()
    assert drawn.startswith("<svg ") and "<title>The count, stage by stage; the quota is 4</title>" in drawn
    assert drawn.count("elected</text>") == 1 + 1 + 1 + 2  # Ann from the first of four stages, Cy in the last


def test_names_in_a_picture_are_text_and_nothing_else(counted, tmp_path):
    counted(BLT.replace("Bo", "<b>&"), "--svg", "our.svg")
    assert "&lt;b&gt;&amp;" in (tmp_path / "our.svg").read_text()


REFUSED = {
    "a wrong line": (BLT.replace("2 2 0", "2 9 0"), [],
                     "our: line 3: expected a candidate's number from 1 to 4, found '9'"),
    "a wrong ballot": (file("consent", ballots=[{}]), [], "our: expected ballot 1 to have 'perspective'"),
    "an empty file": ("", [], "our: line 1: expected published ballots; the file is empty"),
    "a lot without a seed": (TIED, [],
                             "our: expected a published seed, for a lot must decide between Ann and Bo (stage 3)"),
    "another method": (BLT, ["--method", "consent"], "--method: expected stv, as in our, found 'consent'"),
    "no such method": (BLT, ["--method", "borda"], "--method: expected one of consent, consensus, gradients, "
                       "double-majority, weighted, approval, score, dots, rank-by-perspective, stv, found 'borda'"),
    "another seed": (file("stv", seed="s"), ["--seed", "t"],
                     "--seed: expected the seed published in our, 's', or none"),
    "nothing to draw": (file("consent"), ["--svg", "x.svg"], "--svg: expected a ranked count with stages to draw"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "options", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_counted_is_refused_in_one_line(counted, content, options, expected, tmp_path):
    assert counted(content, *options) == (2, "", expected + "\n")
    assert [one.name for one in tmp_path.iterdir()] == ["our"]


def test_a_file_that_is_not_there_is_refused(capsys):
    assert main(["count", "nowhere.blt"]) == 2
    assert (
        capsys.readouterr().err == "nowhere.blt: line 1: expected a file that can be read: No such file or directory\n"
    )
