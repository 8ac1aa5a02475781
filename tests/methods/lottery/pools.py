"""Pools to draw from, and every panel of a small one."""

import json
from itertools import product
from pathlib import Path

import numpy as np

from propolis.methods.lottery import Person, Pool, Target, gather, read_people, read_targets

DATA = Path(__file__).parent / "data"
NAMES = sorted(folder.name for folder in DATA.iterdir() if folder.is_dir())


def the_pool(name: str) -> tuple[Pool, dict]:
    """A pool with reference results, and the results."""
    folder = DATA / name
    targets = read_targets((folder / "categories.csv").read_text())
    people = read_people((folder / "respondents.csv").read_text(), targets)
    return gather(people, targets, int(name.rsplit("_", 1)[1])), json.loads((folder / "expected.json").read_text())


def a_pool(sizes: dict[tuple[str, ...], int], targets: dict[tuple[int, str], tuple[int, int]], seats: int) -> Pool:
    """A small pool. sizes: people by their features. targets: (category, feature) -> (minimum, maximum)."""
    people = [
        Person(f"{'-'.join(features)}-{number}", tuple((str(place), value) for place, value in enumerate(features)))
        for features, size in sizes.items()
        for number in range(size)
    ]
    wanted = [Target(str(category), feature, *bounds) for (category, feature), bounds in targets.items()]
    return gather(people, wanted, seats)


def every_panel(pool: Pool) -> np.ndarray:
    """All panels that keep the rules, one by one. Returns (panels, kinds)."""
    counts = product(*(range(int(size) + 1) for size in pool.sizes))
    panels = np.array([panel for panel in counts if sum(panel) == pool.seats], dtype=float).reshape(-1, len(pool.sizes))
    return panels[pool.rules.are_kept_by(panels)]


def by_person(pool: Pool, chances: np.ndarray) -> dict[str, float]:
    return {person: chance for kind, chance in zip(pool.people, chances, strict=True) for person in kind}
