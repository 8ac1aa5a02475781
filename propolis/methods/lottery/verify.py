"""Replays a published draw and names the first thing that does not fit."""

import json
from collections.abc import Mapping
from typing import Any

from propolis.methods.bad_input import BadInput
from propolis.methods.lottery.publication import COMMITTED, FORMAT, commitment, ticket_number
from propolis.methods.lottery.tickets import TICKETS, ticket_odds


def read_publication(text: str) -> dict[str, Any]:
    """A published draw. text: JSON as `propolis lottery --publish` writes it. Raises BadInput for anything else."""
    try:
        published = json.loads(text)
    except json.JSONDecodeError as trouble:
        raise BadInput(f"a published draw in JSON ({trouble.msg})", line=trouble.lineno) from None
    except RecursionError:
        raise BadInput("a published draw in JSON (it is nested too deep)", line=1) from None
    if not isinstance(published, dict) or published.get("format") != FORMAT:
        raise BadInput(f"a published draw, with the format {FORMAT}", line=1)
    for name in (*COMMITTED, "commitment", "seed", "ticket", "selected"):
        if name not in published:
            raise BadInput(f"a published draw with {name}", line=1)
    return published


def faults(published: Mapping[str, Any]) -> list[str]:
    """What is wrong with a published draw, a sentence each; none when it is good.

    Raises BadInput when it is too broken to be replayed.
    """
    try:
        return [sentence for check in (_commitment, _tickets, _draw) for sentence in check(published)]
    except (TypeError, KeyError, AttributeError, ValueError) as trouble:
        raise BadInput(f"a published draw as it was written ({trouble})", line=1) from None


def _commitment(published: Mapping[str, Any]) -> list[str]:
    fits = commitment(published) == published["commitment"]
    return [] if fits else ["The commitment does not fit: something was changed after it was made."]


def _tickets(published: Mapping[str, Any]) -> list[str]:
    odds = {person: chance for kind in published["kinds"] for person, chance in kind["people"].items()}
    found = [] if len(published["tickets"]) == TICKETS else [f"There are not {TICKETS} tickets."]
    for number, ticket in enumerate(published["tickets"]):
        if len(set(ticket)) != published["seats"] or len(ticket) != published["seats"]:
            found.append(f"Ticket {number} does not hold {published['seats']} people.")
        if not odds.keys() >= set(ticket):
            return [*found, f"Ticket {number} holds someone who is not in the pool."]
    if not found and ticket_odds(published["tickets"], list(odds)) != odds:
        found.append("The chances printed are not those of the tickets.")
    return found + _told_targets(published)


def _told_targets(published: Mapping[str, Any]) -> list[str]:
    """Targets that the people whose features are printed break by themselves."""
    features = {
        person: kind["features"] for kind in published["kinds"] if kind["features"] for person in kind["people"]
    }
    for number, ticket in enumerate(published["tickets"]):
        for target in published["targets"]:
            known = [features[person][target["category"]] for person in ticket if person in features]
            hidden = published["seats"] - len(known)
            count = known.count(target["feature"])
            if count > target["max"] or count + hidden < target["min"]:
                return [f"Ticket {number} breaks the target for {target['category']} {target['feature']}."]
    return []


def _draw(published: Mapping[str, Any]) -> list[str]:
    if published["seed"] is None:
        return []
    number = ticket_number(published["commitment"], published["seed"], len(published["tickets"]))
    if number != published["ticket"] or published["tickets"][number] != published["selected"]:
        return [f"The seed draws ticket {number}, and that is not the panel printed."]
    return []
