"""When someone withdraws: the pool and the targets for the seats that are free again, given who has confirmed."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from propolis.methods.bad_input import BadInput
from propolis.methods.lottery.pool import Person, Pool, Target, gather


def replacement_pool(
    people: Sequence[Person],
    targets: Sequence[Target],
    seats: int,
    *,
    confirmed: Collection[str],
    withdrawn: Collection[str],
) -> Pool:
    """Those who may be drawn for the free seats, under the same targets less what the confirmed already fill.

    seats: of the whole panel. Nobody who shares an address with someone confirmed is drawn.
    Raises BadInput when nobody is to be replaced, or the confirmed alone break a target.
    """
    if both := set(confirmed) & set(withdrawn):
        raise BadInput("nobody to be both confirmed and withdrawn", found=min(both))
    staying = [person for person in people if person.id in set(confirmed)]
    homes = {person.address for person in staying if person.address}
    away = {*confirmed, *withdrawn}
    rest = [person for person in people if person.id not in away and person.address not in homes]
    if len(staying) >= seats:
        raise BadInput(f"fewer than {seats} confirmed, so that a seat is free", found=len(staying))
    return gather(rest, [_what_is_left(target, staying) for target in targets], seats - len(staying))


def _what_is_left(target: Target, staying: Sequence[Person]) -> Target:
    filled = sum((target.category, target.feature) in person.features for person in staying)
    if filled > target.maximum:
        raise BadInput(f"at most {target.maximum} confirmed with {target.category} {target.feature}", found=filled)
    return replace(target, minimum=max(0, target.minimum - filled), maximum=target.maximum - filled)
