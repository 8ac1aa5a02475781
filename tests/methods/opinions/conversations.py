"""Real conversations with their reference results. data/README.md says whose they are."""

import csv
import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from propolis.methods.opinions import Answers, read_statements, read_votes

HERE = Path(__file__).parent / "data"
NAMES = sorted(folder.name for folder in HERE.iterdir() if folder.is_dir())


@dataclass(frozen=True)
class Conversation:
    """One conversation, which of its statements are live, the groups Polis exported, and what is expected."""

    answers: Answers
    is_live: np.ndarray
    published: np.ndarray
    expected: dict[str, Any]

    def ids(self, findings) -> list[int]:
        return [int(self.answers.statements[one.statement]) for one in findings]

    def at(self, statement: str | int) -> int:
        return int(np.flatnonzero(self.answers.statements == int(statement))[0])


@cache
def conversation(name: str) -> Conversation:
    folder = HERE / name
    listed = read_statements(text(folder, "statements.csv"))
    answers = read_votes(text(folder, "votes.csv"), listed)
    taken_out = {int(one.id) for one in listed if not one.is_live}
    published = np.full(len(answers.participants), -1)
    for row in csv.DictReader(text(folder, "published_groups.csv").splitlines()):
        published[np.flatnonzero(answers.participants == int(row["participant"]))] = int(row["group"])
    is_live = np.array([one not in taken_out for one in answers.statements.tolist()])
    return Conversation(answers, is_live, published, json.loads(text(folder, "reference.json")))


def text(folder: Path, name: str) -> str:
    return gzip.decompress((folder / f"{name}.gz").read_bytes()).decode()
