"""From those who registered to the lottery's own pool, and from its answer to what is kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from propolis.kit.verdict import YES, Verdict, no
from propolis.methods.bad_input import BadInput
from propolis.methods.lottery import (
    Lottery,
    Person,
    Pool,
    Target,
    Unmeetable,
    gather,
    publication,
    replacement_pool,
    smallest_change,
)
from propolis.steps.people import reads
from propolis.steps.people.models import Call, Registration
from propolis.steps.people.rules import HOLDS_A_SEAT


@dataclass(frozen=True)
class Asked:
    """One target that cannot be kept, as it is and as it would have to be."""

    category: str
    feature: str
    minimum: int
    maximum: int
    new_minimum: int
    new_maximum: int


@dataclass(frozen=True)
class Check:
    """Whether a panel can be drawn now and, where targets stand in the way, the smallest change that would do."""

    verdict: Verdict
    changes: tuple[Asked, ...] = ()


def pool_of(call: Call) -> Pool:
    """Everyone who may be drawn for the free seats. Raises BadInput when there are too few."""
    found = list(reads.to_be_drawn(call))
    people = [_person(one, call) for one in found]
    targets = [Target(one.category, one.feature, one.minimum, one.maximum) for one in reads.targets(call)]
    holding = [one.pk for one in found if one.state in HOLDS_A_SEAT]
    if not reads.has_panel(call):
        return gather(people, targets, call.seats)
    return replacement_pool(people, targets, call.seats, confirmed=holding, withdrawn=[])


def check(call: Call) -> Check:
    """Whether the targets can be kept, before anyone is drawn."""
    if reads.free_seats(call) <= 0:
        return Check(no("no-seat-free"))
    try:
        return _told(call, smallest_change(pool_of(call)))
    except Unmeetable:
        return Check(no("targets-unmeetable-at-all"))
    except BadInput:
        return Check(too_few(call))


def too_few(call: Call) -> Verdict:
    """That there are not enough people for the free seats, or that those with a seat already break a target."""
    states, free = reads.states(call), reads.free_seats(call)
    people = states.get("registered", 0)
    return no("too-few-people", people=people, seats=free) if people < free else no("targets-unmeetable-at-all")


def as_published(lottery: Lottery) -> dict[str, Any]:
    """What is published before the seed is drawn."""
    return publication(lottery)


def as_text(published: Mapping[str, Any]) -> str:
    """The published file, as it is kept and handed out."""
    return json.dumps(published, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def chances(published: Mapping[str, Any]) -> list[float]:
    """Everyone's chance as drawn, from the smallest to the largest."""
    return sorted(chance for kind in published["kinds"] for chance in kind["people"].values())


def _told(call: Call, changes) -> Check:
    """The changes in the whole panel's numbers, also where only some seats are drawn."""
    whole = {(one.category, one.feature): one for one in reads.targets(call)}
    asked = []
    for change in changes:
        now = whole[change.target.category, change.target.feature]
        asked.append(
            Asked(
                now.category,
                now.feature,
                now.minimum,
                now.maximum,
                max(0, now.minimum - (change.target.minimum - change.minimum)),
                now.maximum + (change.maximum - change.target.maximum),
            )
        )
    return Check(no("targets-unmeetable") if asked else YES, tuple(asked))


def _person(one: Registration, call: Call) -> Person:
    return Person(one.pk, tuple(sorted(one.features.items())), one.contact.home if call.is_one_per_address else "")
