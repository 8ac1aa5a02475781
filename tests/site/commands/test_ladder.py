"""`propolis ladder`: an exported record in, the rung and what is missing out, and one line when it cannot be done."""

import gzip
import json

import pytest

from propolis.site.cli import main
from tests.factories.records import an_entry, lines, rehashed


def a_chain(*acts: dict) -> list[dict]:
    entries = []
    for number, facts in enumerate(acts, start=1):
        previous = {"previous": entries[-1]["hash"]} if entries else {}
        entries.append(an_entry(number, **{**facts, **previous}))
    return entries


def by(member: str, act: str, power: str = "", **says) -> dict:
    return {"by": member, "act": act, "power": power, "says": says, "at": "2026-05-04T09:00:00.000000Z"}


ACTS = (
    by("m1", "projects.start_project", "agenda", level="service"),
    by("m2", "projects.join") | {"perspective": "staff"},
    by("m1", "planning.voice_need", "agenda") | {"about": "planning.need:n1"},
    by("m2", "consent.answer_question") | {"perspective": "staff", "at": "2026-05-05T09:00:00.000000Z"},
)
CHAIN = a_chain(*ACTS)
TEXT = "\n".join(lines(CHAIN)) + "\n"


@pytest.fixture
def ladder(capsys, tmp_path, monkeypatch):
    """Runs the command on a file: exit code, what it prints, what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(content: str | bytes = TEXT, *options: str):
        (tmp_path / "our.jsonl").write_bytes(content if isinstance(content, bytes) else content.encode())
        return main(["ladder", "our.jsonl", *options]), *capsys.readouterr()

    return run


def test_ladder_says_the_rung_and_what_is_missing(ladder):
    code, said, complained = ladder()
    assert (code, complained) == (0, "")
    assert said.startswith("Acts that count, from 6 November 2025 to 5 May 2026: 4.\n")
    assert "The record shows: consultation, rung 4 of 7.\nWhat is missing for engagement, rung 5:\n" in said
    assert "thinklocalactpersonal.org.uk" in said


def test_ladder_reads_gzip(ladder):
    assert ladder(gzip.compress(TEXT.encode()))[0] == 0


def test_ladder_answers_in_json(ladder):
    answer = json.loads(ladder(TEXT, "--json")[1])
    assert answer["rung"] == 4 and answer["name"] == "consultation" and answer["needs_review"] is False
    assert (answer["from"], answer["to"], answer["acts"]) == ("2025-11-06", "2026-05-05", 4)
    assert answer["shares"]["agenda"] == {"carer": 1.0} and answer["shares"]["judging"] == {}
    assert (answer["members"], answer["is_community_led"]) == ({"carer": 1, "staff": 1}, False)
    assert answer["next"] == 5 and [one["code"] for one in answer["missing"]] == [
        "touchpoints",
        "traced",
        "feedback-people",
    ]
    assert answer["rows"]["5"]["agenda-people"] == {"is_met": True, "there_is": "1", "it_takes": "1"}
    assert answer["seconds"] >= 0 and "Think Local Act Personal" in answer["credit"]


@pytest.mark.parametrize(("as_of", "rung"), [("2026-05-04", None), ("2026-11-03", 4), ("2026-11-05", None)])
def test_ladder_looks_back_from_the_day_it_is_given(ladder, as_of, rung):
    assert json.loads(ladder(TEXT, "--as-of", as_of, "--json")[1])["rung"] == rung


def test_ladder_counts_the_community_when_told_to(ladder):
    text = "\n".join(lines(a_chain(*({**one, "perspective": "community"} for one in ACTS))))
    assert json.loads(ladder(text, "--json")[1])["rung"] is None
    assert json.loads(ladder(text, "--community-led", "--json")[1])["rung"] == 4


NO_ENTRIES = "\n".join(lines([]))
OUT_OF_ORDER = "\n".join(lines(CHAIN[::-1]))
WRONG_POWER = "\n".join(lines([*CHAIN[:3], rehashed(CHAIN[3], power="magic")]))
CHANGED = TEXT.replace("planning.voice_need", "planning.write_goal")
CUT = "\n".join(TEXT.splitlines()[:-1])
NOT_TEXT = TEXT.encode()[:-9] + b"\xff"


@pytest.mark.parametrize(
    ("content", "options", "line"),
    [
        ("", (), "our.jsonl: line 1: expected an exported record, with propolis-record/1 in its first line"),
        ("hello", (), "our.jsonl: line 1: expected one JSON object a line, found 'hello'"),
        (NO_ENTRIES, (), "our.jsonl: line 2: expected at least one entry under the header"),
        (OUT_OF_ORDER, (), "our.jsonl: line 2: expected entry number 1, found '4'"),
        (WRONG_POWER, (), "our.jsonl: line 5: expected one of the powers agenda, options, deciding, delivering, "
                          "judging, or nothing, found 'magic'"),
        (CHANGED, (), "our.jsonl: expected a whole and unchanged record: entry 3 (line 4): what it says was "
                      "changed after it was written"),
        (CUT, (), "our.jsonl: expected a whole and unchanged record: after entry 3: the header counts another "
                  "number of entries; the tail was cut or added to"),
        (NOT_TEXT, (), "our.jsonl: line 5: expected text in UTF-8; save the file again in that encoding"),
        (TEXT, ("--as-of", "soon"), "--as-of: expected a day such as 2026-05-04, found 'soon'"),
    ],
)  # fmt: skip
def test_ladder_refuses_in_one_line(ladder, content, options, line):
    assert ladder(content, *options) == (2, "", line + "\n")


def test_ladder_refuses_a_file_that_is_not_there(capsys):
    assert main(["ladder", "nowhere.jsonl"]) == 2
    assert capsys.readouterr().err.startswith("nowhere.jsonl: line 1: expected a file that can be read: ")
