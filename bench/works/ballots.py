"""Counting ranked ballots: ours against two libraries, on an election drawn from a seed.

STVPoll says it counts by the Scottish rules; it rounds transfer values where the rules cut them, and lets surpluses go
to candidates who are elected already. PyRankVote shares surpluses out without the five decimals of those rules. Where
nobody is elected by a hair, as here, all three must elect the same people, and that is what has to agree.
"""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

BALLOTS = 20_000
CANDIDATES, SEATS = 12, 4
SEED = 20260504


def election(ballots: int = BALLOTS, seed: int = SEED) -> str:
    """A .blt file. Candidate 1 is liked best and 12 least; people rank from one to all of them, mostly few."""
    chance = random.Random(seed)
    liked = {name: 1 / (name + 2) for name in range(1, CANDIDATES + 1)}
    kinds = Counter(_ranking(chance, liked) for _ in range(ballots))
    lines = [f"{papers} {' '.join(map(str, ranking))} 0" for ranking, papers in kinds.items()]
    names = [f'"{name}"' for name in liked]
    return "\n".join([f"{CANDIDATES} {SEATS}", *lines, "0", *names, '"A synthetic election"']) + "\n"


def _ranking(chance: random.Random, liked: dict[int, float]) -> tuple[int, ...]:
    """The order in which names are drawn, each as likely as it is liked, until someone has had enough."""
    length = min(CANDIDATES, 1 + int(chance.expovariate(1 / 3)))
    order = sorted(liked, key=lambda name: chance.random() ** (1 / liked[name]), reverse=True)
    return tuple(order[:length])


def pairs(folder: Path) -> Iterator[dict[str, object]]:
    """What is run: our turn and the peer's with their arguments, the seconds they may take, and what must agree."""
    path = folder / "ballots.blt"
    path.write_text(election(), encoding="utf-8")
    for name, peer, needs in (
        ("STVPoll", "stvpoll_count.py", "STVPoll==0.5.6"),
        ("PyRankVote", "pyrankvote_count.py", "pyrankvote==2.0.6"),
    ):
        yield {
            "work": f"ranked count, {BALLOTS:,} ballots, {CANDIDATES} candidates, {SEATS} seats, {name}",
            "ours": ["ours_count.py", str(path)],
            "peer": [peer, str(path)],
            "peer_needs": [needs],
            "limit_seconds": 300,
            "agree": agree,
        }


def agree(ours: dict[str, list[str]], peer: dict[str, list[str]]) -> str:
    """What differs, in a line; empty when the two agree."""
    if set(ours["elected"]) != set(peer["elected"]):
        return f"elected: {ours['elected']} and {peer['elected']}"
    return ""
