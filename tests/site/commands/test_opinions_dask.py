"""Shared out among the workers of a Dask cluster, the map is the same to the last bit."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from propolis.methods.opinions import answers, components
from propolis.site.cli import main
from propolis.site.commands import opinions_dask
from propolis.site.commands.inputs import Unusable
from tests.methods.opinions.made import conversation, rows

distributed = pytest.importorskip("distributed", reason="the extra that shares work out is not installed")
ROWS = list(zip(*rows(people=150, seed=4), strict=True))


def cluster(workers):
    """Workers in this process that talk with one another as if they were far away."""
    return distributed.LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=False, protocol="tcp://", dashboard_address="127.0.0.1:0"
    )


@pytest.fixture(scope="module", params=[1, 3], ids=["one worker", "three workers"])
def address(request):
    with cluster(request.param) as started:
        yield started.scheduler_address


@pytest.fixture(autouse=True)
def _no_loop_of_a_browser():
    """A browser of an earlier test leaves its loop running in this thread; nobody who runs the command has one."""
    running = asyncio.events._get_running_loop()
    asyncio.events._set_running_loop(None)
    yield
    asyncio.events._set_running_loop(running)


@pytest.fixture(autouse=True)
def votes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = "".join(f"{who},{what},{said}\n" for who, what, said in ROWS)
    Path("votes.csv").write_text("participant,statement,vote\n" + lines)
    taken_out = "".join(f"{one},{-(one == 3)},False,Text\n" for one in range(30))
    Path("statements.csv").write_text("statement,moderated,is-meta,text\n" + taken_out)


@pytest.fixture
def answer(capfd):
    """Runs the command: what it answers, but for the seconds, and that it complains of nothing."""

    def run(*options, name="votes.csv"):
        assert main(["opinions", name, "--statements", "statements.csv", "--json", *options]) == 0
        said, complained = capfd.readouterr()
        assert complained == ""
        return json.loads(said) | {"seconds": 0}

    return run


@pytest.mark.parametrize("pays", [0, 1e12], ids=["search", "pairs"])
@pytest.mark.parametrize("at_once", [100, 700, 250_000], ids=["many parts", "few parts", "one part"])
def test_however_the_answers_are_shared_out_the_map_is_the_same_to_the_last_bit(
    answer, monkeypatch, address, at_once, pays
):
    monkeypatch.setattr(components, "PAIRS_PAY_BELOW", pays)
    here = answer("--no-stability")
    monkeypatch.setattr(answers, "ANSWERS_IN_A_PART", at_once)
    assert answer("--engine", "dask", "--scheduler", address, "--no-stability") == here


def test_without_an_address_it_starts_workers_of_its_own_and_leaves_nothing_behind(answer, tmp_path, monkeypatch):
    (tmp_path / "work").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "work"))
    assert answer("--engine", "dask", "--no-stability") == answer("--no-stability")
    assert list((tmp_path / "work").iterdir()) == []


def test_parquet_is_read_too(answer, address):
    duckdb = pytest.importorskip("duckdb", reason="the extra that reads Parquet is not installed")
    duckdb.sql("COPY (FROM 'votes.csv') TO 'votes.parquet' (FORMAT parquet)")
    assert answer("--engine", "dask", "--scheduler", address, name="votes.parquet") == answer()


def test_the_answers_travel_once(address):
    parts = conversation().parts
    with distributed.Client(address) as client:
        shared = opinions_dask.SharedOut(client, print)
        first, kept = list(shared(len_of_cells, parts)), shared.kept
        assert first == list(shared(len_of_cells, parts)) == [len(part.cells) for part in parts]
        assert shared.kept is kept


def len_of_cells(part):
    return len(part.cells)


def test_workers_that_cannot_do_the_work_are_told_in_one_line(address):
    with distributed.Client(address) as client, pytest.raises(Unusable, match="^--engine dask: expected workers that"):
        list(opinions_dask.SharedOut(client, print)(broken, conversation().parts))


def broken(part):
    raise RuntimeError("out of paper\nand ink")


def test_a_cluster_without_workers_is_refused(capsys):
    with cluster(0) as started:
        assert refused(capsys, "--engine", "dask", "--scheduler", started.scheduler_address).startswith(
            "--scheduler: expected a Dask scheduler with workers, found none at "
        )


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "127.0.0.1:9", "nowhere", ""])
def test_an_address_where_nobody_answers_is_refused(capsys, monkeypatch, address):
    monkeypatch.setattr(opinions_dask, "WAIT_SECONDS", 0.5)
    said = refused(capsys, "--engine", "dask", "--scheduler", address)
    assert said == f"--scheduler: expected the address of a Dask scheduler that answers, found {address!r}\n"


def test_a_scheduler_needs_the_engine_that_asks_it(capsys):
    said = refused(capsys, "--scheduler", "tcp://127.0.0.1:9")
    assert said == "--scheduler: expected --engine dask beside it, found --engine local\n"


def test_a_missing_extra_is_named(capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert refused(capsys, "--engine", "dask").endswith("pip install 'propolis[dask]'\n")


def refused(capsys, *options):
    assert main(["opinions", "votes.csv", *options]) == 2
    said, complained = capsys.readouterr()
    assert said == "" and complained.count("\n") == 1
    return complained
