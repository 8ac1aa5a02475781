"""Runs `propolis opinions` with each of its engines on the same made answers, and prints time on the clock and memory.

Reading and starting are part of the time. Memory is the most that all its processes hold at once and share with nobody.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import duckdb
import numpy as np
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.works.opinions import made  # noqa: E402

ENGINES = ("local", "duckdb", "dask")
SIZES = (100_000, 1_000_000)
STATEMENTS = 1_000
MEGABYTE = 1_000_000


def in_parquet(people: int, folder: Path) -> Path:
    """Made answers, as a file that every engine reads."""
    path = folder / f"{people}.parquet"
    with np.load(made(people, STATEMENTS, folder)) as rows, duckdb.connect() as database:
        database.register("rows", {name: rows[name] for name in ("participant", "statement", "answer")})
        database.execute(f"COPY (SELECT participant, statement, answer AS vote FROM rows) TO '{path}' (FORMAT parquet)")
    return path


def turn(path: Path, engine: str) -> tuple[float, float, dict[str, object]]:
    """Seconds on the clock, megabytes and what was answered."""
    command = [sys.executable, "-m", "propolis.site.cli", "opinions", str(path), "--engine", engine]
    start, most = time.monotonic(), 0.0
    with tempfile.TemporaryFile("w+") as said:
        running = subprocess.Popen([*command, "--json", "--no-stability"], stdout=said)
        while running.poll() is None:
            most = max(most, megabytes(running.pid))
            time.sleep(0.1)
        seconds = time.monotonic() - start
        said.seek(0)
        return seconds, most, json.load(said) | {"seconds": 0}


def megabytes(number: int) -> float:
    """What a process and all those it started hold."""
    try:
        first = psutil.Process(number)
        return sum(one.memory_full_info().uss for one in (first, *first.children(recursive=True))) / MEGABYTE
    except (psutil.NoSuchProcess, psutil.AccessDenied):  # it has just ended
        return 0.0


def main(sizes: Sequence[int]) -> None:
    print(f"{'people':>10} {'answers':>11} {'engine':8} {'clock s':>8} {'MB':>6}  same answer")
    with tempfile.TemporaryDirectory() as folder:
        for people in sizes:
            path = in_parquet(people, Path(folder))
            turns = {engine: turn(path, engine) for engine in ENGINES}
            for engine, (seconds, most, said) in turns.items():
                same = "yes" if said == turns["local"][2] else "NO"
                print(
                    f"{people:>10,} {said['answers']:>11,} {engine:8} {seconds:>8.1f} {most:>6.0f}  {same}", flush=True
                )


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or SIZES)
