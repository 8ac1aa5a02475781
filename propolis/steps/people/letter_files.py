"""A file of letters: a row for each person who registered on paper, checked as a whole before any is taken in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from propolis.kit.verdict import Verdict, no
from propolis.methods.bad_input import BadInput
from propolis.methods.tables import Row, rows
from propolis.steps.people.rules import plain_address, plain_phone

LONGEST = {"id": 60, "name": 80, "email": 254, "phone": 30, "address": 300}
ONCE = ("id", "email", "phone")
PLAIN = {"email": str.lower, "phone": plain_phone, "address": plain_address}
MOST_FAULTS = 20


@dataclass(frozen=True)
class Letter:
    """One person's letter, as the file has it."""

    line: int
    reference: str
    name: str
    email: str
    phone: str
    address: str
    features: Mapping[str, str] = field(default_factory=dict)


class BrokenLetters(ValueError):
    """Rows of the file cannot be taken in. faults: why, a refusal for each, in the order of the file."""

    def __init__(self, faults: Sequence[Verdict]):
        super().__init__(f"{len(faults)} faults")
        self.faults = faults[:MOST_FAULTS]


def read_letters(
    text: str, known: Mapping[str, Sequence[str]], taken: set[tuple[str, str]], *, needs_address: bool
) -> list[Letter]:
    """Every letter of a file. known: question -> answers. taken: the email, phone and reference of those registered.

    text: CSV with the columns name and one for each question, and any of id, email, phone, address.
    Raises BrokenLetters with every fault, named with its line and column.
    """
    try:
        table = rows(text, ["name", *known])
    except BadInput as trouble:
        raise BrokenLetters([no("letters-empty", line=trouble.line or 1, expected=trouble.expected)]) from None
    faults = [fault for row in table for fault in _faults(row, known, needs_address)]
    faults += _twice(table) + _taken(table, taken)
    if faults:
        raise BrokenLetters(sorted(faults, key=lambda fault: fault.facts["line"]))
    return [_letter(row, known) for row in table]


def _letter(row: Row, known: Mapping[str, Sequence[str]]) -> Letter:
    said = {name: row.cells.get(name, "") for name in ("email", "phone", "address")}
    features = {category: row[category] for category in known}
    return Letter(line=row.line, reference=row.cells.get("id", ""), name=row["name"], features=features, **said)


def _faults(row: Row, known: Mapping[str, Sequence[str]], needs_address: bool) -> list[Verdict]:
    line, email = row.line, row.cells.get("email", "")
    found = [
        no("letter-too-long", line=line, column=name)
        for name, most in LONGEST.items()
        if len(row.cells.get(name, "")) > most
    ]
    if not row["name"]:
        found.append(no("letter-without-name", line=line))
    if email and not _is_email(email):
        found.append(no("letter-not-an-email", line=line))
    if not any(_said(row, name) for name in ("email", "phone", "address")):
        found.append(no("letter-out-of-reach", line=line))
    elif needs_address and not _said(row, "address"):
        found.append(no("letter-without-address", line=line))
    return found + [
        no("letter-wrong-answer", line=line, column=category, known=", ".join(answers))
        for category, answers in known.items()
        if row[category] not in answers
    ]


def _is_email(text: str) -> bool:
    name, at, host = text.partition("@")
    return bool(name and at and "." in host and "@" not in host and not any(sign.isspace() for sign in text))


def _said(row: Row, column: str) -> str:
    cell = row.cells.get(column, "")
    return PLAIN[column](cell) if column in PLAIN else cell


def _twice(table: Sequence[Row]) -> list[Verdict]:
    found, first = [], {}
    for row in table:
        for column in ONCE:
            said = (column, _said(row, column))
            if said[1] and said in first:
                found.append(no("letter-twice", line=row.line, column=column, other=first[said]))
            first.setdefault(said, row.line)
    return found


def _taken(table: Sequence[Row], taken: set[tuple[str, str]]) -> list[Verdict]:
    return [
        no("letter-known", line=row.line, column=column)
        for row in table
        for column in ONCE
        if ("reference" if column == "id" else column, _said(row, column)) in taken
    ]
