"""Checking a record with no database and no network: pure, and short enough to read in one sitting."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from propolis.record.chain import FIELDS, FORMAT, START, entry_hash


class NotARecord(ValueError):
    """The file is not an exported record at all; `line` says where that showed."""

    def __init__(self, line: int, expected: str):
        super().__init__(f"line {line}: expected {expected}")
        self.line = line


@dataclass(frozen=True)
class Report:
    """What the check found: how many entries hold, the head, and the first fault if there is one."""

    entries: int
    head: str
    fault: str = ""

    @property
    def is_good(self) -> bool:
        return not self.fault


def verify(lines: Iterable[str], noted_head: str = "") -> Report:
    """Say whether a record is whole and unchanged and, if not, name the first bad entry.

    lines: an exported record, a header and then one entry a line; blank lines do not count. noted_head: a fingerprint
    someone wrote down earlier; it must stand somewhere in the chain, or the record was cut or written anew. Raises
    NotARecord for any other kind of file.
    """
    numbered = ((line, text) for line, text in enumerate(lines, start=1) if text.strip())
    header = _header(numbered)
    previous, count, is_noted = START, 0, noted_head in ("", START)
    for line, text in numbered:
        entry, fault = _parsed(text)
        fault = fault or _fault(entry, header["chain"], count + 1, previous)
        if fault:
            return Report(count, previous, f"entry {count + 1} (line {line}): {fault}")
        previous, count = str(entry["hash"]), count + 1
        is_noted = is_noted or previous == noted_head
    return Report(count, previous, _end_fault(header, previous, count, "" if is_noted else noted_head))


def _header(numbered: Iterator[tuple[int, str]]) -> dict:
    line, text = next(numbered, (1, ""))
    expected = f'a header like {{"format": "{FORMAT}", "chain": ..., "entries": ..., "head": ...}}'
    header = _object(text)
    if header is None or header.get("format") != FORMAT:
        raise NotARecord(line, expected)
    types = {"chain": str, "entries": int, "head": str}
    if not all(type(header.get(name)) is kind for name, kind in types.items()):
        raise NotARecord(line, expected)
    return header


def _parsed(text: str) -> tuple[dict, str]:
    entry = _object(text)
    if entry is None:
        return {}, "this line is not an entry"
    if set(entry) != {*FIELDS, "hash"}:
        odd = ", ".join(map(ascii, sorted(set(entry) ^ {*FIELDS, "hash"})))  # ascii: a file cannot steer the terminal
        return {}, f"its fields are not those of an entry ({odd[:200]})"
    return entry, ""


def _object(text: str) -> dict | None:
    """A JSON object, or None; a key written twice is refused, for two readers could read it two ways."""
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _unique(pairs: list[tuple[str, object]]) -> dict:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def _fault(entry: dict, chain: str, number: int, previous: str) -> str:
    if type(entry["number"]) is not int or entry["number"] != number:
        return f"its number is not {number}, which belongs here"
    if entry["chain"] != chain:
        return "it belongs to another record"
    if entry["previous"] != previous:
        return "it does not follow from the entry before it"
    if not _is_own_hash(entry):
        return "what it says was changed after it was written"
    return ""


def _is_own_hash(entry: dict) -> bool:
    try:
        return entry["hash"] == entry_hash(entry)
    except (ValueError, RecursionError):  # lone surrogates, endless numbers and bottomless lists cannot be written down
        return False


def _end_fault(header: dict, head: str, count: int, missing: str) -> str:
    if header["entries"] != count:
        return f"after entry {count}: the header counts another number of entries; the tail was cut or added to"
    if header["head"] != head:
        return f"after entry {count}: the header has another head; the last entry or the header was changed"
    if missing:
        return f"after entry {count}: the head {missing} is nowhere in this record; its tail was cut or written anew"
    return ""
