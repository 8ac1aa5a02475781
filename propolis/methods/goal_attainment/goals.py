"""What goal attainment is worked out from: a person's goals, their scores and their weights."""

from dataclasses import dataclass

from propolis.methods.bad_input import BadInput
from propolis.methods.goal_attainment.score import HIGHEST, LOWEST
from propolis.methods.numbers import decimal, whole
from propolis.methods.tables import Row, rows

MOST = 3  # importance and difficulty go from 0 to 3


@dataclass(frozen=True)
class Goal:
    """One goal: its score now and, if known, at the start, from -2 to 2; 0 is what was expected.

    importance: as the person sees it. difficulty: as the team sees it. Both from 0 to 3. weight: in place of these two.
    """

    name: str
    score: int
    importance: int | None = None
    difficulty: int | None = None
    given_weight: float | None = None
    baseline: int | None = None

    @property
    def weight(self) -> float:
        """How much it counts: the weight given, or importance times difficulty, where what is missing counts as 1."""
        if self.given_weight is not None:
            return self.given_weight
        return (1 if self.importance is None else self.importance) * (1 if self.difficulty is None else self.difficulty)


def read(text: str) -> tuple[Goal, ...]:
    """The goals in a table with the columns goal and score, and if you like importance, difficulty, weight, baseline.

    text: a CSV file. Raises BadInput, with the line, for anything that is not as it should be.
    """
    found: list[Goal] = []
    for row in rows(text, ("goal", "score")):
        _check_columns(row)
        goal = _goal(row)
        if not goal.name:
            raise BadInput("the name of a goal in the column goal", line=row.line)
        if any(goal.name == earlier.name for earlier in found):
            raise BadInput("each goal once", found=goal.name, line=row.line)
        found.append(goal)
    return tuple(found)


def _check_columns(row: Row) -> None:
    if "weight" in row.cells and ("importance" in row.cells or "difficulty" in row.cells):
        raise BadInput("either a column weight, or importance and difficulty, not both", line=1)


def _goal(row: Row) -> Goal:
    return Goal(
        name=row["goal"],
        score=whole(row["score"], least=LOWEST, most=HIGHEST, column="score", line=row.line),
        importance=_whole(row, "importance", 0, MOST),
        difficulty=_whole(row, "difficulty", 0, MOST),
        given_weight=_weight(row),
        baseline=_whole(row, "baseline", LOWEST, HIGHEST),
    )


def _whole(row: Row, column: str, least: int, most: int) -> int | None:
    if column not in row.cells:
        return None
    return whole(row[column], least=least, most=most, column=column, line=row.line)


def _weight(row: Row) -> float | None:
    if "weight" not in row.cells:
        return None
    weight = decimal(row["weight"], column="weight", line=row.line)
    if weight < 0:
        raise BadInput("a number 0 or more in the column weight", found=row["weight"], line=row.line)
    return weight
