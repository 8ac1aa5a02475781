"""What is published about a draw, so that anyone can replay it: first the commitment, then the seed, then the panel."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from propolis.methods.bad_input import BadInput
from propolis.methods.lottery.lottery import Lottery
from propolis.methods.lottery.tickets import TICKETS, ticket_odds, tickets

FORMAT = "propolis-lottery-1"
FEWEST_TOLD = 5  # features shared by fewer people are not printed: they could tell who someone is
COMMITTED = ("format", "rule", "seats", "targets", "kinds", "tickets")
LONGEST_SEED = 200


def publication(lottery: Lottery) -> dict[str, Any]:
    """Everything that is fixed before the draw, with a commitment to all of it."""
    names = [person for kind in lottery.pool.people for person in kind]
    drawn_from = tickets(lottery)
    odds = ticket_odds(drawn_from, names)
    targets = [
        {"category": target.category, "feature": target.feature, "min": target.minimum, "max": target.maximum}
        for target in lottery.pool.targets
    ]
    kinds = [
        {
            "features": dict(features) if len(ids) >= FEWEST_TOLD else None,
            "people": {person: odds[person] for person in ids},
            "chance": round(float(chance), 9),
        }
        for ids, features, chance in zip(lottery.pool.people, lottery.pool.features, lottery.chances, strict=True)
    ]
    fixed = {"format": FORMAT, "rule": lottery.rule, "seats": lottery.pool.seats, "targets": targets, "kinds": kinds}
    fixed["tickets"] = [list(ticket) for ticket in drawn_from]
    return fixed | {"commitment": commitment(fixed), "seed": None, "ticket": None, "selected": None}


def commitment(published: Mapping[str, Any]) -> str:
    """The SHA-256 of all that is fixed before the draw, as 64 characters: nobody can change it afterwards unseen."""
    fixed = {name: published[name] for name in COMMITTED}
    text = json.dumps(fixed, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def drawn(published: Mapping[str, Any], seed: str) -> dict[str, Any]:
    """The same with a seed, and the ticket and panel that follow. seed: what public dice showed, as text."""
    if not 0 < len(seed.strip()) <= LONGEST_SEED:
        raise BadInput(f"a seed of 1 to {LONGEST_SEED} characters, such as what public dice showed", found=seed)
    number = ticket_number(published["commitment"], seed, len(published["tickets"]))
    return {**published, "seed": seed, "ticket": number, "selected": published["tickets"][number]}


def ticket_number(committed: str, seed: str, tickets_there_are: int = TICKETS) -> int:
    """Which ticket a seed draws, from 0. All are equally likely: numbers that would favour some are passed over.

    Source: SHA-256 of commitment, seed and a counter; rejection sampling.
    """
    highest = 2**256 - 2**256 % tickets_there_are
    counter = 0
    while True:
        digest = hashlib.sha256(f"{committed}|{seed}|{counter}".encode()).digest()
        if (number := int.from_bytes(digest)) < highest:
            return number % tickets_there_are
        counter += 1
