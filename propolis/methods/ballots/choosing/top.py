"""Taking the best few of a list, with a lot where they are level."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from propolis.methods.ballots.lot import drawn
from propolis.methods.ballots.outcome import Reason, reason


def top(points: Mapping[str, int | Fraction], seats: int, *, seed: str) -> tuple[tuple[str, ...], Sequence[Reason]]:
    """The options with the most points, best first, and the lots it took. Level options that all fit need no lot."""
    chosen: list[str] = []
    lots = []
    for value in sorted(set(points.values()), reverse=True):
        level = [option for option, one in points.items() if one == value]
        places = seats - len(chosen)
        if places < len(level) and places > 0:
            order = drawn(level, seed=seed, purpose=f"place {len(chosen) + 1}")
            lots.append(reason("lot", between=sorted(level), picked=order[:places]))
            level = order[:places]
        chosen += level[: max(places, 0)]
    return tuple(chosen), lots
