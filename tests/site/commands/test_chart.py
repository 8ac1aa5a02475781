"""`propolis chart`: a table in, plain words, JSON, a picture or a table out, and one line when it cannot be done."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from propolis.site.cli import main

MONTHS = [f"{year}-{month:02}-01" for year in (2025, 2026) for month in range(1, 13)]
VALUES = [10, 12] * 6 + [10, 12, 12, 12, 12, 12, 12, 12]
TABLE = "date,value\n" + "".join(f"{day},{value}\n" for day, value in zip(MONTHS, VALUES, strict=False))


@pytest.fixture
def chart(capsys, tmp_path, monkeypatch):
    """Runs the command on a file: exit code, what it prints, what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(content: str, *options: str):
        (tmp_path / "our.csv").write_text(content)
        return main(["chart", "our.csv", *options]), *capsys.readouterr()

    return run


def test_chart_says_what_stands_out(chart):
    code, said, complained = chart(TABLE, "--baseline", "12", "--direction", "up")
    assert (code, complained) == (0, "")
    assert "The average is 11. Points usually stay between 5.68 and 16.32.\n" in said
    assert "The last point is one of 7 in a row above the average. That is unlikely to be chance" in said
    assert said.endswith("  1 August 2026: 12, one of 7 in a row above the average\n")


def test_chart_answers_in_json(chart):
    code, said, _ = chart(TABLE, "--baseline", "12", "--direction", "up", "--target", "20", "--json")
    answer = json.loads(said)
    assert code == 0 and answer["seconds"] >= 0
    (segment,) = answer["segments"]
    assert segment == {
        "from": "2025-01-01",
        "mean": 11.0,
        "lower": pytest.approx(5.68),
        "upper": pytest.approx(16.32),
        "near_lower": pytest.approx(7.4533, abs=5e-5),
        "near_upper": pytest.approx(14.5467, abs=5e-5),
        "points": 20,
        "base": 12,
        "left_out": 0,
        "trial": False,
    }
    assert [point["signal"] for point in answer["points"]] == ["none"] * 13 + ["shift"] * 7
    assert answer["points"][-1] == {
        "date": "2026-08-01",
        "value": 12.0,
        "signal": "shift",
        "side": "above",
        "way": "high",
        "variation": "improvement-high",
    }
    assert (answer["variation"], answer["assurance"]) == ("improvement-high", "fail")
    assert answer["settings"] == {
        "direction": "up",
        "target": 20.0,
        "rebase": [],
        "baseline": 12,
        "screen": True,
        "shift": 7,
        "trend": 7,
        "rules": "NHSRplotthedots 0.2.2",
    }


def test_without_a_direction_it_is_neutral_and_says_so(chart):
    _, said, _ = chart(TABLE)
    assert "No --direction was given, so it is taken as neutral; up or down says which way is better.\n" in said
    assert json.loads(chart(TABLE, "--json")[1])["settings"]["direction"] == "neutral"
    assert "No --direction" not in chart(TABLE, "--direction", "neutral")[1]


@pytest.mark.parametrize(("option", "upper"), [("--screen", 4.6044), ("--no-screen", 6.9515)])
def test_screening_is_a_switch_and_kept_with_the_answer(chart, option, upper):
    values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    table = "date,value\n" + "".join(f"{day},{value}\n" for day, value in zip(MONTHS, values, strict=False))
    answer = json.loads(chart(table, option, "--json")[1])
    assert answer["segments"][0]["upper"] == pytest.approx(upper, abs=5e-5)
    assert answer["settings"]["screen"] is (option == "--screen")


def test_several_dates_to_rebase_at_and_run_lengths(chart):
    options = ("--rebase", "2025-07-01", "2026-01-01", "--rebase", "2026-03-01", "--shift", "8", "--trend", "6")
    answer = json.loads(chart(TABLE, *options, "--json")[1])
    starts = ["2025-01-01", "2025-07-01", "2026-01-01", "2026-03-01"]
    assert [segment["from"] for segment in answer["segments"]] == starts
    assert answer["settings"]["rebase"] == starts[1:]
    assert (answer["settings"]["shift"], answer["settings"]["trend"]) == (8, 6)


def test_a_picture_and_a_table_are_written(chart, tmp_path):
    code, _, _ = chart(TABLE, "--svg", "our.svg", "--table", "our.html", "--title", "Our waits")
    assert code == 0
    root = ElementTree.parse(tmp_path / "our.svg").getroot()
    assert (root.tag, root[0].text) == ("{http://www.w3.org/2000/svg}svg", "Our waits")
    assert ElementTree.parse(tmp_path / "our.html").getroot().find("caption").text == "Our waits"


@pytest.mark.parametrize(
    ("content", "options", "line"),
    [
        ("", (), "our.csv: line 1: expected a heading with date, value; the file is empty"),
        (
            "date,value\n2026-01-01,x\n",
            (),
            "our.csv: line 2: expected a number such as 12.5 in the column value, found 'x'",
        ),
        (
            "date,value\n2026-01-01,5\n",
            (),
            "our.csv: line 3: expected at least 2 rows with a date and a value, found '1'",
        ),
        (TABLE, ("--direction", "left"), "--direction: expected up, down or neutral, found 'left'"),
        (TABLE, ("--target", "high"), "--target: expected a number such as 12.5, found 'high'"),
        (TABLE, ("--target", "nan"), "--target: expected a number such as 12.5, found 'nan'"),
        (TABLE, ("--baseline", "11"), "--baseline: expected a whole number, 12 or more, found '11'"),
        (TABLE, ("--baseline", "12.5"), "--baseline: expected a whole number, 12 or more, found '12.5'"),
        (TABLE, ("--shift", "2"), "--shift: expected a whole number, 3 or more, found '2'"),
        (TABLE, ("--trend", "x"), "--trend: expected a whole number, 3 or more, found 'x'"),
        (TABLE, ("--rebase", "July"), "--rebase: expected a date such as 2026-05-31, found 'July'"),
        (
            TABLE,
            ("--rebase", "2025-07-02"),
            "--rebase: expected a date of the series to rebase at; the next one is 2025-08-01, found '2025-07-02'",
        ),
        (
            TABLE,
            ("--rebase", "2031-01-01"),
            "--rebase: expected a date of the series to rebase at, from 2025-01-01 to 2026-08-01, found '2031-01-01'",
        ),
        (
            TABLE,
            ("--rebase", "2026-08-01"),
            "--rebase: expected at least 2 points in each part of the chart, found 'one alone on 2026-08-01'",
        ),
        (
            TABLE,
            ("--svg", "nowhere/our.svg"),
            "nowhere/our.svg: expected a place that can be written to: No such file or directory",
        ),
    ],
)
def test_chart_refuses_in_one_line_and_writes_nothing(chart, tmp_path, content, options, line):
    given = options if "--svg" in options else (*options, "--svg", "our.svg")
    assert chart(content, *given) == (2, "", line + "\n")
    assert [one.name for one in tmp_path.iterdir()] == ["our.csv"]


def test_chart_refuses_a_file_that_is_not_there_or_not_text(chart, capsys, tmp_path):
    assert main(["chart", "nowhere.csv"]) == 2
    assert "nowhere.csv: line 1: expected a file that can be read" in capsys.readouterr().err
    (tmp_path / "bytes.csv").write_bytes(b"date,value\n\xff\xfe\n")
    assert main(["chart", "bytes.csv"]) == 2
    assert (
        capsys.readouterr().err == "bytes.csv: line 2: expected text in UTF-8; save the file again in that encoding\n"
    )


def test_the_page_about_control_charts_shows_what_the_command_prints_and_draws(chart, tmp_path):
    folder = Path(__file__).resolve().parents[3] / "docs" / "methods"
    page = (folder / "control-charts.md").read_text()
    table = page.split("The file `answers.csv`:\n\n```\n")[1].split("```\n")[0]
    options = (
        "--direction",
        "down",
        "--rebase",
        "2025-07-01",
        "--target",
        "10",
        "--title",
        "Days until people had an answer",
    )
    _, said, _ = chart(table, *options, "--svg", "our.svg")
    assert f"prints:\n\n```\n{said}```\n" in page
    assert (tmp_path / "our.svg").read_text() == (folder / "pictures" / "control-charts.svg").read_text()
