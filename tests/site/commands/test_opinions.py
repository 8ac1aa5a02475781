"""`propolis opinions`: answers in, groups and common ground out, and one line when it cannot be done."""

import gzip
import json
import sys
from io import BytesIO, TextIOWrapper
from xml.etree import ElementTree

import pytest

from propolis.site.cli import main
from tests.methods.opinions.made import rows

VOTES = "participant,statement,vote\n" + "".join(f"{a},{b},{c}\n" for a, b, c in zip(*rows(seed=4), strict=True))
STATEMENTS = "statement,moderated,is_meta,text\n" + "".join(f"{one},1,False,Text {one}\n" for one in range(30))


@pytest.fixture
def opinions(capsys, tmp_path, monkeypatch):
    """Runs the command on a file: exit code, what it prints, what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(content, *options: str):
        (tmp_path / "votes.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
        (tmp_path / "statements.csv").write_text(STATEMENTS)
        return main(["opinions", "votes.csv", *options]), *capsys.readouterr()

    return run


def test_it_says_who_thinks_alike(opinions):
    code, said, complained = opinions(VOTES, "--statements", "statements.csv")
    assert (code, complained) == (0, "")
    assert said.startswith(
        f"200 people gave {len(rows(seed=4)[0]):,} answers to 30 statements.\n2 groups stand apart.\n"
    )
    assert "They come out much the same" in said
    assert "Group A, " in said and ". Text " in said


def test_it_answers_in_json_as_promised(opinions):
    code, said, _ = opinions(VOTES, "--json")
    answer = json.loads(said)
    assert code == 0
    assert (answer["participants"], answer["statements"]) == (200, 30)
    assert len(answer["membership"]) == sum(group["size"] for group in answer["groups"])
    assert set(answer["groups"][0]) == {"id", "size", "represented_by"}
    assert set(answer["groups"][0]["represented_by"][0]) == {"statement", "stance", "share", "score"}
    assert answer["stability"] > 0.9 and answer["seconds"] > 0


@pytest.mark.parametrize("options", [(), ("--polis-compatible",)])
def test_packed_or_from_standard_input_the_answer_is_the_same(opinions, monkeypatch, capsys, options):
    _, plain, _ = opinions(VOTES, "--json", *options)
    _, packed, _ = opinions(gzip.compress(VOTES.encode()), "--json", *options)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(VOTES.encode())))
    assert main(["opinions", "-", "--json", *options]) == 0
    found = [json.loads(one) | {"seconds": 0} for one in (plain, packed, capsys.readouterr().out)]
    assert found[0] == found[1] == found[2]


def test_it_draws_the_map(opinions, tmp_path):
    assert opinions(VOTES, "--svg", "map.svg", "--title", "Our ward", "--no-stability")[0] == 0
    assert ElementTree.parse(tmp_path / "map.svg").getroot()[0].text == "Our ward"


@pytest.mark.parametrize(
    ("content", "options", "said"),
    [
        ("", (), "votes.csv: line 1: expected a heading; the file is empty"),
        (VOTES + "1,2,5\n", (), "expected 1 for agree, -1 for disagree or 0 for pass, found '5'"),
        (b"\xff\xfe", (), "votes.csv: line 1: expected text in UTF-8; save the file again in that encoding"),
        (VOTES, ("--statements", "none.csv"), "none.csv: line 1: expected a file that can be read"),
        (VOTES, ("--svg", "no/map.svg"), "no/map.svg: expected a place that can be written to"),
        (VOTES, ("--statements", "votes.csv"), "votes.csv: line 17: expected each statement once"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(opinions, tmp_path, content, options, said):
    code, printed, complained = opinions(content, *options)
    assert (code, printed) == (2, "")
    assert said in complained and complained.count("\n") == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == ["statements.csv", "votes.csv"]
