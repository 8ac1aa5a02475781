"""Measures every method against its peer in one run, and prints a table. With --full the slow work too."""

import importlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.frame import row  # noqa: E402

WORKS = ("opinions", "budgets", "lottery", "control_charts", "ballots", "plain_words")


def pairs(folder: Path, is_full: bool) -> Iterator[dict[str, Any]]:
    """Every pair of turns; those marked slow only when all are asked for."""
    for name in WORKS:
        work = importlib.import_module(f"bench.works.{name}")
        yield from (pair for pair in work.pairs(folder) if is_full or not pair.get("is_slow"))


def main(is_full: bool) -> None:
    print(f"{'work':58} {'peer CPU s':>12} {'our CPU s':>9} {'ratio':>9} {'memory':>7}  agree")
    with tempfile.TemporaryDirectory() as folder:
        for pair in pairs(Path(folder), is_full):
            print(row(pair), flush=True)


if __name__ == "__main__":
    main("--full" in sys.argv[1:])
