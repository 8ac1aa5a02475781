"""Measures every method against its peer in one run, and prints a table, and how the largest work grows."""

import importlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.frame import growth, our_turn, row  # noqa: E402

WORKS = ("opinions", "budgets", "lottery", "control_charts", "ballots", "plain_words")


def pairs(folder: Path) -> Iterator[dict[str, Any]]:
    """Every pair of turns."""
    for name in WORKS:
        yield from importlib.import_module(f"bench.works.{name}").pairs(folder)


def main() -> None:
    sizes = []
    print(f"{'work':58} {'peer CPU s':>12} {'our CPU s':>9} {'ratio':>9} {'memory':>7}  agree")
    with tempfile.TemporaryDirectory() as folder:
        for pair in pairs(Path(folder)):
            ours = our_turn(pair)
            print(row(pair, ours), flush=True)
            if "people" in pair:
                sizes.append((pair["people"], ours.seconds))
    print("opinion map alone", *growth(sizes), sep="\n  ")


if __name__ == "__main__":
    main()
