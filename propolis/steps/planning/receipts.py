"""A person's proof that their answers were counted, and the check of it. Pure: it needs no database and no network."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from propolis.record import merkle
from propolis.record.chain import canonical

FORMAT = "propolis-answers/1"


@dataclass(frozen=True)
class Given:
    """One answer as it is counted: 1 agree, 0 pass, -1 disagree."""

    statement: str
    value: int
    secret: str


def salt(secret: str, statement: str) -> str:
    """A blind for one answer, so that showing it to someone gives away no other answer of the same person."""
    return hmac.new(secret.encode(), statement.encode(), hashlib.sha256).hexdigest()


def leaf_data(conversation: str, given: Given) -> dict:
    """What is fingerprinted for one answer."""
    blind = salt(given.secret, given.statement)
    return {"conversation": conversation, "statement": given.statement, "value": given.value, "salt": blind}


def leaf(conversation: str, given: Given) -> bytes:
    """The fingerprint of one answer, 32 bytes."""
    return merkle.leaf(canonical(leaf_data(conversation, given)))


def leaves(conversation: str, answers: Iterable[Given]) -> list[bytes]:
    """All fingerprints, in an order that says nothing about who answered, or when."""
    return sorted(leaf(conversation, given) for given in answers)


def receipt(conversation: str, mine: Iterable[Given], ordered: list[bytes]) -> dict:
    """One person's answers, each with the path from its fingerprint to the root. Raises KeyError if not counted."""
    place = {fingerprint: position for position, fingerprint in enumerate(ordered)}
    answers = [
        {"leaf": leaf_data(conversation, given), "path": merkle.path(ordered, place[leaf(conversation, given)])}
        for given in mine
    ]
    return {"format": FORMAT, "conversation": conversation, "root": merkle.root(ordered), "answers": answers}


def was_counted(receipt: Mapping, root: str) -> bool:
    """Whether every answer on a receipt leads to the root that the open record holds."""
    if receipt.get("format") != FORMAT:
        return False
    return all(merkle.follow(merkle.leaf(canonical(a["leaf"])), a["path"]) == root for a in receipt["answers"])


def as_text(receipt: Mapping) -> str:
    """The receipt as a file to keep."""
    return json.dumps(receipt, indent=1, sort_keys=True) + "\n"
