"""Reads the targets and the people from the text of two CSV files."""

from collections.abc import Sequence

from propolis.methods.bad_input import BadInput
from propolis.methods.lottery.pool import Person, Target
from propolis.methods.tables import Row, rows


def read_targets(text: str) -> list[Target]:
    """Every target. text: a CSV file with the columns category, feature, min and max. Raises BadInput."""
    targets: list[Target] = []
    known: set[tuple[str, str]] = set()
    for row in rows(text, ("category", "feature", "min", "max")):
        target = _target(row)
        if (target.category, target.feature) in known:
            raise BadInput("each feature once", found=f"{target.category}, {target.feature}", line=row.line)
        known.add((target.category, target.feature))
        targets.append(target)
    return targets


def read_people(text: str, targets: Sequence[Target], *, address: str = "") -> list[Person]:
    """Everyone who may be drawn. text: a CSV file with a column per category of the targets, and `id` if there is one.

    Without ids the row's number stands in, from 1. address: the column to draw one person per household by, or "".
    Raises BadInput for an id that comes twice, or a feature that no target knows.
    """
    features: dict[str, list[str]] = {}
    for target in targets:
        features.setdefault(target.category, []).append(target.feature)
    people: list[Person] = []
    known: set[str] = set()
    for number, row in enumerate(rows(text, [*features, *([address] if address else [])]), start=1):
        person = _person(row, number, features, address)
        if person.id in known:
            raise BadInput("each id once", found=person.id, line=row.line)
        known.add(person.id)
        people.append(person)
    return people


def read_ids(text: str, people: Sequence[Person]) -> list[str]:
    """Ids of people in the pool. text: a CSV file with a column named id. Raises BadInput for one that is not there."""
    pool = {person.id for person in people}
    found: list[str] = []
    for row in rows(text, ("id",)):
        if row["id"] not in pool:
            raise BadInput("the id of someone in the pool", found=row["id"], line=row.line)
        if row["id"] in found:
            raise BadInput("each id once", found=row["id"], line=row.line)
        found.append(row["id"])
    return found


def _target(row: Row) -> Target:
    minimum, maximum = (_count(row, column) for column in ("min", "max"))
    for column in ("category", "feature"):
        if not row[column]:
            raise BadInput(f"a {column}", found=row[column], line=row.line)
    if minimum > maximum:
        raise BadInput("a min that is not above the max", found=f"{minimum} and {maximum}", line=row.line)
    return Target(row["category"], row["feature"], minimum, maximum, row.line)


def _count(row: Row, column: str) -> int:
    if not (row[column].isascii() and row[column].isdigit() and len(row[column]) <= 9):
        raise BadInput(f"a whole number from 0 up as {column}", found=row[column], line=row.line)
    return int(row[column])


def _person(row: Row, number: int, features: dict[str, list[str]], address: str) -> Person:
    for category, known in features.items():
        if row[category] not in known:
            raise BadInput(f"a {category} that has a target: {', '.join(known)}", found=row[category], line=row.line)
    name = row.cells.get("id", str(number))
    if not name:
        raise BadInput("an id", found=name, line=row.line)
    home = " ".join(row[address].casefold().split()) if address else ""
    return Person(name, tuple((category, row[category]) for category in features), home)
