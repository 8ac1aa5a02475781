"""`propolis attainment`: a table of goals in, plain words or JSON out, and one line when it cannot be done."""

import json
from pathlib import Path

import pytest

from propolis.site.cli import main

TABLE = "goal,score,importance,difficulty,baseline\nWalk,0,3,2,-1\nCook,1,2,2,-1\nSleep,-1,2,1,-2\n"


@pytest.fixture
def attainment(capsys, tmp_path, monkeypatch):
    """Runs the command on a file: exit code, what it prints, what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(content: str, *options: str):
        (tmp_path / "goals.csv").write_text(content)
        return main(["attainment", "goals.csv", *options]), *capsys.readouterr()

    return run


def test_attainment_says_what_became_of_each_goal(attainment):
    code, said, complained = attainment(TABLE)
    assert (code, complained) == (0, "")
    assert said.startswith("Walk: as expected; at the start: a little less than expected\n")
    assert "At the start it was 34.6, so the change is +17.6.\n" in said


def test_attainment_answers_in_json(attainment):
    code, said, _ = attainment(TABLE, "--json")
    answer = json.loads(said)
    assert code == 0 and answer["seconds"] >= 0
    assert (answer["goals"], answer["weighting"], answer["rho"]) == (3, "importance-difficulty", 0.3)
    figures = [answer["t"], answer["baseline_t"], answer["change"]]
    assert figures == pytest.approx([52.203263, 34.577157, 17.626106], abs=1e-6)


def test_what_is_not_known_is_null(attainment):
    answer = json.loads(attainment("goal,score\nWalk,2\n", "--json")[1])
    assert (answer["t"], answer["baseline_t"], answer["change"]) == (70, None, None)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("", "goals.csv: line 1: expected a heading with goal, score; the file is empty"),
        (
            "goal,score\nWalk,0.5\n",
            "goals.csv: line 2: expected a whole number from -2 to 2 in the column score, found '0.5'",
        ),
        (
            "goal,score,weight\nWalk,1,-2\n",
            "goals.csv: line 2: expected a number 0 or more in the column weight, found '-2'",
        ),
    ],
)
def test_attainment_refuses_in_one_line(attainment, content, line):
    assert attainment(content) == (2, "", line + "\n")


def test_a_picture_is_written_only_where_it_can_be(attainment, tmp_path):
    line = "nowhere/goals.svg: expected a place that can be written to: No such file or directory\n"
    assert attainment(TABLE, "--svg", "nowhere/goals.svg") == (2, "", line)
    assert attainment(TABLE, "--svg", "goals.svg")[0] == 0
    assert (tmp_path / "goals.svg").read_text().startswith("<svg ")


def test_the_page_about_goal_attainment_shows_what_the_command_prints_and_draws(attainment, tmp_path):
    folder = Path(__file__).resolve().parents[3] / "docs" / "methods"
    page = (folder / "goal-attainment.md").read_text()
    table = page.split("The file `goals.csv`:\n\n```\n")[1].split("```\n")[0]
    _, said, _ = attainment(table, "--title", "How far my goals have come", "--svg", "our.svg")
    assert f"prints:\n\n```\n{said}```\n" in page
    assert (tmp_path / "our.svg").read_text() == (folder / "pictures" / "goal-attainment.svg").read_text()
