"""Shared budgets: ours against pabutools, over the real votes of the tests and a large city drawn from a seed."""

import random
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "tests" / "methods" / "budgets" / "data"
NEEDS = ["pabutools==1.2.3"]
VOTERS, PROJECTS, SEED = 90_000, 160, 20260504
ADD1 = ("wieliczka", "andrzejow", "gdynia_2020_.pb")


def pairs(folder: Path) -> Iterator[dict[str, object]]:
    """What is run: our turn and the peer's with their arguments, the seconds they may take, and what must agree."""
    files = sorted(str(path) for path in DATA.iterdir() if ".pb" in path.name)
    yield _pair("equal shares, the seven real votes", "none", files, 300)
    yield _pair("Add1, three real votes", "add1", [name for name in files if any(one in name for one in ADD1)], 300)
    yield _pair(f"equal shares, {VOTERS:,} voters and {PROJECTS} projects", "none", [str(_city(folder))], 300)


def _pair(work: str, completion: str, files: list[str], limit: int) -> dict[str, object]:
    return {
        "work": work,
        "ours": ["ours_budget.py", completion, *files],
        "peer": ["pabutools_budget.py", completion, *files],
        "peer_needs": NEEDS,
        "limit_seconds": limit,
        "agree": agree,
    }


def agree(ours: list[list[str]], peer: list[list[str]] | None) -> str:
    """What differs, in a line; empty when the two agree or the peer did not finish."""
    return "" if peer is None or ours == peer else "the projects differ"


def _city(folder: Path) -> Path:
    """A city's vote: five projects or fewer on a ballot, most of them from the voter's own quarter."""
    chance = random.Random(SEED)
    liked = [chance.paretovariate(1.2) for _ in range(PROJECTS)]
    costs = [chance.randrange(20, 4000) * 500 for _ in range(PROJECTS)]
    lines = ["META", "key;value", f"num_projects;{PROJECTS}", f"num_votes;{VOTERS}", "budget;40000000"]
    lines += ["vote_type;approval", "PROJECTS", "project_id;cost"]
    lines += [f"{place};{cost}" for place, cost in enumerate(costs)] + ["VOTES", "voter_id;vote"]
    quarters = [list(range(first, PROJECTS, 8)) for first in range(8)]
    for voter in range(VOTERS):
        near = quarters[chance.randrange(8)]
        wanted = chance.choices(near, [liked[one] for one in near], k=chance.randint(1, 4))
        wanted += chance.choices(range(PROJECTS), liked)
        lines.append(f"{voter};{','.join(sorted({str(one) for one in wanted}))}")
    path = folder / "city.pb"
    path.write_text("\n".join(lines) + "\n")
    return path
