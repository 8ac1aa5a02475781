"""A vote on how to share a budget: projects with their costs, and what each voter approved of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Project:
    """Something that could be paid for. cost: in money, exact."""

    id: str
    cost: Fraction
    name: str = ""


@dataclass(frozen=True)
class Election:
    """The money there is, the projects in order of id, and the ballots, with equal ones counted together.

    ballots: places of the approved projects. counts: how many voters cast each ballot. voters: each voter's ballot.
    """

    budget: Fraction
    projects: tuple[Project, ...]
    ballots: tuple[tuple[int, ...], ...]
    counts: np.ndarray
    voters: Mapping[str, int]

    @property
    def number_of_voters(self) -> int:
        return len(self.voters)

    @cached_property
    def supporters(self) -> tuple[np.ndarray, ...]:
        """For each project, which ballots approve of it."""
        found: list[list[int]] = [[] for _ in self.projects]
        for number, ballot in enumerate(self.ballots):
            for project in ballot:
                found[project].append(number)
        return tuple(np.array(ballots, dtype=np.intp) for ballots in found)

    @cached_property
    def backing(self) -> tuple[np.ndarray, ...]:
        """For each project, how many voters cast each ballot that approves of it."""
        return tuple(self.counts[ballots].astype(float) for ballots in self.supporters)

    @cached_property
    def approvals(self) -> tuple[int, ...]:
        """How many voters approve of each project."""
        return tuple(int(voters.sum()) for voters in self.backing)

    @cached_property
    def costs(self) -> np.ndarray:
        """(projects,) what each project costs, rounded to a float."""
        return np.array([float(project.cost) for project in self.projects])

    def cost(self, chosen: Sequence[int]) -> Fraction:
        """What some projects cost together."""
        return sum((self.projects[place].cost for place in chosen), Fraction(0))


def elect(budget: Fraction, projects: Sequence[Project], votes: Mapping[str, Sequence[str]]) -> Election:
    """An election from ballots as ids. votes: for each voter the ids approved of, every one of them a project's."""
    ordered = tuple(sorted(projects, key=lambda project: project.id))
    place = {project.id: number for number, project in enumerate(ordered)}
    kinds: dict[tuple[int, ...], int] = {}
    voters = {
        voter: kinds.setdefault(tuple(sorted(place[one] for one in approved)), len(kinds))
        for voter, approved in votes.items()
    }
    counts = np.bincount(np.fromiter(voters.values(), dtype=np.intp, count=len(voters)), minlength=len(kinds))
    return Election(budget, ordered, tuple(kinds), counts, voters)
