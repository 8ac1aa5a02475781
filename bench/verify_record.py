"""Times the checking of a record against the least that any check could do: one SHA-256 pass over the same bytes."""

import hashlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from propolis.record.chain import FORMAT, START, canonical, entry_hash
from propolis.record.verify import verify

SIZES = (1_000, 10_000, 100_000)
RUNS = 3
PROPOLIS = Path(sys.executable).with_name("propolis")


def write_record(path: Path, length: int) -> None:
    """An exported record of so many entries, each like the one a vote on a goal leaves."""
    entries, previous = [], START
    for number in range(1, length + 1):
        fields = {
            "chain": "benchmark000",
            "number": number,
            "act": "planning.agree_goal",
            "power": "agenda",
            "by": f"member{number % 40:06}",
            "perspective": "lived-experience",
            "at": "2026-01-01T09:00:00.000000Z",
            "about": f"planning.goal:goal{number:08}",
            "says": {"stance": "agree", "version": number % 7, "closes": "2026-02-01"},
            "previous": previous,
        }
        previous = entry_hash(fields)
        entries.append(fields | {"hash": previous})
    header = {"format": FORMAT, "chain": "benchmark000", "entries": length, "head": previous}
    path.write_bytes(b"".join(canonical(line) + b"\n" for line in [header, *entries]))


def best(work: Callable[[], object]) -> float:
    """The shortest of a few runs, in seconds."""
    return min(seconds(work) for _ in range(RUNS))


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run_command(path: Path) -> None:
    subprocess.run([PROPOLIS, "record", "verify", path], check=True, stdout=subprocess.DEVNULL)


def run_in_process(path: Path) -> None:
    with path.open(encoding="utf-8") as lines:
        assert verify(lines).is_good


def measure(path: Path) -> tuple[float, float, float]:
    """Seconds for a bare hash, for the check alone, and for the whole command with its start."""
    return (
        best(lambda: hashlib.sha256(path.read_bytes())),
        best(lambda: run_in_process(path)),
        best(lambda: run_command(path)),
    )


def main() -> None:
    print(f"{'entries':>8} {'check / sha256':>15} {'command / sha256':>17} {'growth of check':>16} {'of command':>11}")
    before = None
    with tempfile.TemporaryDirectory() as folder:
        for length in SIZES:
            path = Path(folder) / f"{length}.jsonl"
            write_record(path, length)
            bare, check, command = measure(path)
            growth = (
                [f"{now / then:.1f}" for now, then in zip((check, command), before, strict=True)]
                if before
                else ["", ""]
            )
            print(f"{length:>8} {check / bare:>15.1f} {command / bare:>17.1f} {growth[0]:>16} {growth[1]:>11}")
            before = (check, command)


if __name__ == "__main__":
    main()
