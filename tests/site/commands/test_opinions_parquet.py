"""Answers in Parquet: in memory or out of it, the map is that of the same answers as text."""

import json

import pytest

from propolis.site.cli import main
from propolis.site.commands import opinions_parquet
from tests.methods.opinions.made import rows

duckdb = pytest.importorskip("duckdb", reason="the extra that reads Parquet is not installed")
ROWS = [tuple(map(int, row)) for row in zip(*rows(people=150, seed=4), strict=True)]
NAMES = ("participant", "statement", "vote")
CHANGED = [(ROWS[5][0], ROWS[5][1], 0), *ROWS]  # a first answer that was changed later


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Writes rows into our.parquet, and the same as text into our.csv."""
    monkeypatch.chdir(tmp_path)

    def write(table, types=("INTEGER", "INTEGER", "INTEGER"), names=NAMES):
        with duckdb.connect() as database:
            columns = ", ".join(f'"{name}" {kind}' for name, kind in zip(names, types, strict=True))
            database.execute(f"CREATE TABLE votes ({columns})")
            if table:
                database.executemany("INSERT INTO votes VALUES (?, ?, ?)", table)
            database.execute("COPY votes TO 'our.parquet' (FORMAT parquet)")
        lines = [",".join(map(str, row)) for row in table]
        (tmp_path / "our.csv").write_text("\n".join([",".join(names), *lines]) + "\n")

    return write


def answer(capsys, *arguments):
    assert main(["opinions", *arguments, "--json", "--no-stability"]) == 0
    return json.loads(capsys.readouterr().out) | {"seconds": 0}


@pytest.mark.parametrize("at_once", [300, 4_000_000], ids=["in many stretches", "at once"])
def test_in_memory_or_out_of_it_the_map_is_the_same(written, capsys, monkeypatch, at_once):
    monkeypatch.setattr(opinions_parquet, "ANSWERS_AT_ONCE", at_once)
    written(CHANGED)
    as_text = answer(capsys, "our.csv")
    assert as_text["answers"] == len(ROWS)
    assert answer(capsys, "our.parquet") == as_text
    assert answer(capsys, "our.parquet", "--engine", "duckdb") == as_text


def test_ids_may_be_text_and_columns_those_of_polis(written, capsys):
    table = [(f"p{who:03}", f"s{what:02}", said) for who, what, said in ROWS]
    written(table, ("VARCHAR", "VARCHAR", "INTEGER"), ("voter-id", "comment-id", "vote"))
    assert answer(capsys, "our.parquet", "--engine", "duckdb") == answer(capsys, "our.csv")


@pytest.mark.parametrize(
    ("table", "names", "said"),
    [
        (
            [(1, 1, 1), (1, 2, 5)],
            ("participant", "statement", "vote"),
            "our.parquet: row 2: expected a participant, a ",
        ),
        (
            [(1, None, 1)],
            ("participant", "statement", "vote"),
            "our.parquet: row 1: expected a participant, a statement",
        ),
        ([(1, 1, 1)], ("who", "what", "said"), "our.parquet: expected columns participant,statement,vote or voter-id,"),
        ([], NAMES, "our.parquet: expected at least one answer"),
    ],
)
def test_a_broken_file_is_refused_in_one_line(written, capsys, table, names, said):
    written(table, names=names) if table else written([(1, 1, 1)], names=names)
    if not table:
        duckdb.sql(
            "COPY (SELECT 1 AS participant, 1 AS statement, 1 AS vote LIMIT 0) TO 'our.parquet' (FORMAT parquet)"
        )
    assert main(["opinions", "our.parquet"]) == 2
    complained = capsys.readouterr().err
    assert complained.startswith(said) and complained.count("\n") == 1


def test_a_file_cut_short_is_refused(written, capsys, tmp_path):
    written(ROWS)
    whole = (tmp_path / "our.parquet").read_bytes()
    (tmp_path / "our.parquet").write_bytes(whole[: len(whole) // 2])
    assert main(["opinions", "our.parquet"]) == 2
    assert "our.parquet: expected a Parquet file that can be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("our.csv", "--engine", "duckdb"), "our.csv: expected Parquet, which --engine duckdb reads"),
        (("our.csv", "--engine", "abacus"), "--engine: expected local, duckdb or dask, found 'abacus'"),
    ],
)
def test_an_engine_that_cannot_be_used_is_said(written, capsys, arguments, said):
    written(ROWS)
    assert main(["opinions", *arguments]) == 2
    assert said in capsys.readouterr().err
