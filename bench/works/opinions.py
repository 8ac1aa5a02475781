"""Opinion maps: ours against red-dwarf on real conversations and on made ones, and ours alone on the largest.

The same answers, each once, are in memory before either turn begins. Both find components, places, groups, what each
group stands for and what all share.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from propolis.methods.opinions import read_statements, read_votes
from tests.methods.opinions.conversations import HERE, NAMES, text

SEED = 20260504
NEEDS = ["red-dwarf==0.4.0"]
SIZES = ((10_000, 1_000), (30_000, 1_000), (100_000, 1_000))  # for the last, the peer takes a quarter of an hour
ALONE = (10_000, 100_000, 1_000_000)  # people, 1,000 statements
LARGEST_EVER = ((33_422, 783), (18_082, 9_030))  # that Polis has held: by people, and by statements
LIMIT_SECONDS = 1800
MEAN_ANSWERS, MOST_ANSWERS, PASSES = 50, 600, 0.15


def pairs(folder: Path) -> Iterator[dict[str, object]]:
    """What is run: our turn and the peer's with their arguments, the seconds they may take, and what must agree."""
    for name in NAMES:
        yield _pair(f"opinion map, {name}", _real(name, folder))
    for people, statements in SIZES:
        yield _pair(f"opinion map, {people:,} people, {statements:,} statements", made(people, statements, folder))
    for people in ALONE:
        yield _alone(people, 1_000, folder) | {"people": people, "times": 3}
    for people, statements in LARGEST_EVER:
        yield _alone(people, statements, folder)


def _alone(people: int, statements: int, folder: Path) -> dict[str, object]:
    return {
        "work": f"opinion map alone, {people:,} people, {statements:,} statements",
        "ours": ["ours_opinions.py", str(made(people, statements, folder))],
        "limit_seconds": LIMIT_SECONDS,
        "agree": lambda ours, _: f"{ours['answers']:,} answers, {ours['megabytes']:.0f} MB more",
    }


def _pair(work: str, path: Path) -> dict[str, object]:
    return {
        "work": work,
        "ours": ["ours_opinions.py", str(path)],
        "peer": ["reddwarf_opinions.py", str(path)],
        "peer_needs": NEEDS,
        "limit_seconds": LIMIT_SECONDS,
        "agree": agree,
    }


def agree(ours: dict[str, list[int]], peer: dict[str, list[int]]) -> str:
    """What differs, in a line: the statements all agree and disagree with are to be the same; empty when they are."""
    return "" if all(ours[side] == peer[side] for side in ("agree", "disagree")) else f"{ours} and {peer}"


def _real(name: str, folder: Path) -> Path:
    listed = read_statements(text(HERE / name, "statements.csv"))
    answers = read_votes(text(HERE / name, "votes.csv"), listed)
    taken_out = {int(one.id) for one in listed if not one.is_live}
    people = np.concatenate([part.counts for part in answers.parts])
    path = folder / f"{name}.npz"
    np.savez(
        path,
        participant=np.repeat(answers.participants, people),
        statement=answers.statements[np.concatenate([part.statements for part in answers.parts])],
        answer=np.concatenate([part.answers for part in answers.parts]),
        taken_out=np.array(sorted(taken_out & set(answers.statements.tolist())), dtype=int),
    )
    return path


def made(people: int, statements: int, folder: Path) -> Path:
    """Three groups of unlike size that lean apart on most statements; the same seed always gives the same answers."""
    path = folder / f"{people}-{statements}.npz"
    if path.exists():
        return path
    chance = np.random.default_rng(SEED)
    leaning = chance.beta(2, 1.3, statements) + np.where(
        chance.random(statements) < 0.6, chance.normal(0, 0.28, (3, statements)), 0
    )
    group = chance.choice(3, people, p=(0.5, 0.3, 0.2))
    counts = np.rint(MEAN_ANSWERS * chance.lognormal(0, 0.8, people) / 1.377).astype(int)
    counts = np.clip(counts, 1, min(MOST_ANSWERS, statements))
    statement = np.concatenate([_some(chance, statements, count) for count in counts])
    likely = np.clip(leaning, 0.03, 0.97)[np.repeat(group, counts), statement]
    answer = np.where(chance.random(len(statement)) < likely, 1, -1).astype(np.int8)
    answer[chance.random(len(statement)) < PASSES] = 0
    participant = np.repeat(np.arange(people, dtype=np.int32), counts)
    np.savez(path, participant=participant, statement=statement, answer=answer, taken_out=np.zeros(0, dtype=int))
    return path


def _some(chance: np.random.Generator, statements: int, count: int) -> np.ndarray:
    return np.sort(chance.choice(statements, count, replace=False, shuffle=False)).astype(np.int32)
