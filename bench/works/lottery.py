"""Fair draws: ours against sortition-algorithms with its default solver, over the pools of the tests and a large one.

Its leximin needs a solver that is not open, whose free licence is too small for some of these pools.
"""

import csv
import json
import math
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "tests" / "methods" / "lottery" / "data"
NEEDS = ["sortition-algorithms==0.12.15", "gurobipy==13.0.3"]
LIMITS = {"syn_sfb_20": 60, "syn_sfc_44": 60, "syn_sfd_40": 60, "syn_nexus_170": 60}
LEXIMIN_LIMITS = {"sf_fixture_22": 60, "syn_sfb_20": 60, "syn_sfc_44": 60}
PEOPLE, SEATS, SEED = 1727, 110, 20260504
SHARES = {
    "perspective": {"lived experience": 0.46, "unpaid carer": 0.2, "staff": 0.14, "community": 0.2},
    "age": {"16-24": 0.13, "25-44": 0.33, "45-64": 0.32, "65-79": 0.16, "80+": 0.06},
    "gender": {"female": 0.505, "male": 0.485, "another": 0.01},
    "ethnicity": {"white": 0.81, "asian": 0.09, "black": 0.05, "mixed": 0.03, "other": 0.02},
    "area": {"north": 0.2, "east": 0.17, "south": 0.2, "west": 0.16, "central": 0.16, "rural": 0.11},
    "deprivation": {"q1": 0.2, "q2": 0.2, "q3": 0.2, "q4": 0.2, "q5": 0.2},
    "disability": {"yes": 0.24, "no": 0.76},
}
SPREAD = 0.6  # how unevenly people come forward: the standard deviation of a log ratio


def pairs(folder: Path) -> Iterator[dict[str, object]]:
    """What is run: our turn and the peer's with their arguments, the seconds they may take, and what must agree."""
    for pool in sorted(path for path in DATA.iterdir() if path.is_dir()):
        yield _pair(pool, "maximin", LIMITS.get(pool.name, 120))
    for name, limit in LEXIMIN_LIMITS.items():
        yield _pair(DATA / name, "leximin", limit)
    for rule in ("maximin", "leximin"):
        large = _large_pool(folder)
        yield {
            "work": f"{rule}, {PEOPLE:,} people for {SEATS} seats, alone",
            "ours": ["ours_lottery.py", str(large), str(SEATS), rule],
            "limit_seconds": 600,
            "agree": lambda ours, _: f"exact: {ours['is_exact']}, smallest chance {ours['minimum']:.6f}",
        }


def _pair(pool: Path, rule: str, limit: int) -> dict[str, object]:
    seats = pool.name.rsplit("_", 1)[1]
    expected = json.loads((pool / "expected.json").read_text())
    return {
        "work": f"{rule}, {pool.name}",
        "ours": ["ours_lottery.py", str(pool), seats, rule],
        "peer": ["sortition_lottery.py", str(pool), seats, rule],
        "peer_needs": NEEDS,
        "limit_seconds": limit,
        "agree": partial(_agree, expected, rule),
    }


def _agree(expected: dict, rule: str, ours: dict, peer: dict | None) -> str:
    """What differs from the reference, or from a peer that came as far; empty when nothing does."""
    if abs(ours["minimum"] - expected["maximin_min_probability"]) > 1e-6:
        return f"smallest chance {ours['minimum']:.8f}, in the reference {expected['maximin_min_probability']}"
    if rule == "leximin":
        off = max(abs(a - b) for a, b in zip(ours["chances"], expected["leximin_probability"], strict=True))
        if off > 1e-4:
            return f"a chance is {off:.1e} off the reference"
    if peer and ours["minimum"] < peer["minimum"] - 1e-6:
        return f"smallest chance {ours['minimum']:.8f} and {peer['minimum']:.8f}"
    return ""


def _large_pool(folder: Path) -> Path:
    """A city's pool, drawn from a seed: some come forward more than others, and targets leave one seat of room."""
    chance = random.Random(SEED)
    place = folder / "large"
    place.mkdir(exist_ok=True)
    willing = {
        category: {name: share * math.exp(chance.gauss(0, SPREAD)) for name, share in shares.items()}
        for category, shares in SHARES.items()
    }
    with (place / "respondents.csv").open("w", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(SHARES)
        for _ in range(PEOPLE):
            writer.writerow(chance.choices(list(shares), list(shares.values()))[0] for shares in willing.values())
    with (place / "categories.csv").open("w", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(("category", "feature", "min", "max"))
        for category, shares in SHARES.items():
            for name, share in shares.items():
                least = math.ceil(share * SEATS - 1e-9) - 1
                writer.writerow((category, name, max(0, least), least + 1))
    return place
