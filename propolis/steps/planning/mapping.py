"""What is kept of an opinion map: enough to show it and to find one's own place on it, and nobody else's. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from propolis.methods.opinions import Finding, OpinionMap, Scene, follow, is_clear, place_of, scene, scene_from

ROUND_TO = 5  # people: sizes are told roughly, so that nobody can be found by taking one number from another
LEVELS = ((0.9, "nearly-all"), (0.7, "most"), (0.5, "half"), (0.3, "fewer"), (0.0, "some"))


@dataclass(frozen=True)
class Said:
    """A statement by its number, the stance taken to it, and about how many take it."""

    number: int
    stance: str
    level: str


@dataclass(frozen=True)
class Mapped:
    """A map as it is shown. sizes: people in each group, roughly. groups: what each stands for.

    table: by statement's number, for each group what most of it says; None where too few of it answered.
    follows: how far groups follow perspectives. means, weights, by statement, and middles, of groups: to find a place.
    """

    why: str
    sizes: tuple[int, ...]
    is_clear: bool
    follows: str
    scene: Scene
    groups: tuple[tuple[Said, ...], ...]
    common: tuple[Said, ...]
    parting: tuple[Said, ...]
    table: Mapping[int, tuple[Said | None, ...]]
    means: Mapping[int, float]
    weights: Mapping[int, tuple[float, float]]
    middles: tuple[tuple[float, float], ...]
    least_answers: int

    @property
    def has_groups(self) -> bool:
        return len(self.sizes) > 1

    def place(self, answers: Mapping[int, int]) -> tuple[tuple[float, float], int] | None:
        """Where someone with these answers, by statement's number, stands and the group nearest to it.

        None where they gave too few answers, or there is no map.
        """
        if not self.middles or sum(number in self.means for number in answers) < self.least_answers:
            return None
        here = np.array(place_of(answers, self.means, self.weights))
        nearest = int(((np.array(self.middles) - here) ** 2).sum(axis=1).argmin())
        return (float(here[0]), float(here[1])), nearest

    def finding(self, number: int) -> tuple[str, Said] | None:
        """What the map says of a statement: a code, and how it is seen; common ground before all else."""
        listed = {"common": (self.common,), "parting": (self.parting,), "group": self.groups}
        said = ((code, one) for code, some in listed.items() for several in some for one in several)
        return next(((code, one) for code, one in said if one.number == number), None)


def facts(found: OpinionMap, steadiness: float | None, perspectives: np.ndarray, floor: int) -> dict[str, Any]:
    """What is kept of a map, as plain values.

    perspectives: (people,) codes in the order of the map's participants. floor: people, below which nothing is told.
    """
    used = np.flatnonzero(found.is_live & (found.everyone.seen > 0))
    numbers = found.statements[used].tolist()
    weights = found.components.weights[:, used].T.tolist()
    return {
        "why": found.why,
        "sizes": [roughly(size) for size in found.sizes.tolist()],
        "is_clear": is_clear(steadiness),
        "follows": follow(found.membership, perspectives).follows if found.has_groups else "not-known",
        "scene": scene(found, floor).kept(),
        "groups": [[_said(found, one) for one in listed] for listed in found.represented_by],
        "common": [_said(found, one) for one in found.common_ground],
        "parting": [_said(found, one) for one in found.divisive],
        "table": [[int(found.statements[place]), *_row(found, place, floor)] for place in _named(found)],
        "place": [[*row] for row in zip(numbers, found.everyone.means[used].tolist(), weights, strict=True)],
        "rarely_answered": list(zip(found.statements.tolist(), _rarity(found).tolist(), strict=True)),
        "to_ask": list(zip(found.statements.tolist(), found.to_ask.tolist(), strict=True)),
        "middles": [found.places[found.membership == number].mean(axis=0).tolist() for number in _groups(found)],
        "least_answers": min(found.settings.least_answers, len(numbers)),
    }


def mapped(kept: Mapping[str, Any]) -> Mapped:
    """The map that was kept as plain values."""
    return Mapped(
        why=kept["why"],
        sizes=tuple(kept["sizes"]),
        is_clear=kept["is_clear"],
        follows=kept["follows"],
        scene=scene_from(kept["scene"]),
        groups=tuple(tuple(Said(*one) for one in listed) for listed in kept["groups"]),
        common=tuple(Said(*one) for one in kept["common"]),
        parting=tuple(Said(*one) for one in kept["parting"]),
        table={number: tuple(one and Said(*one) for one in row) for number, *row in kept["table"]},
        means={number: mean for number, mean, _ in kept["place"]},
        weights={number: (weights[0], weights[1]) for number, _, weights in kept["place"]},
        middles=tuple((middle[0], middle[1]) for middle in kept["middles"]),
        least_answers=kept["least_answers"],
    )


def roughly(size: int) -> int:
    """A number of people to the nearest five, and never fewer."""
    return max(ROUND_TO, round(size / ROUND_TO) * ROUND_TO)


def level(share: float) -> str:
    """About how many that is, as a code."""
    return next(name for least, name in LEVELS if share >= least)


def _groups(found: OpinionMap) -> range:
    return range(len(found.sizes))


def _said(found: OpinionMap, one: Finding) -> tuple[int, str, str]:
    return int(found.statements[one.statement]), one.stance, level(one.share)


def _named(found: OpinionMap) -> list[int]:
    """The places of the statements that the map speaks of."""
    listed = (*found.represented_by, found.common_ground, found.divisive)
    return sorted({one.statement for some in listed for one in some})


def _rarity(found: OpinionMap) -> np.ndarray:
    """(statements,) the part of Polis's priority that rests on how few have answered, and on nothing they said."""
    return 1 + 8 * 2 ** (-found.everyone.seen / 5)


def _row(found: OpinionMap, place: int, floor: int) -> list[tuple[int, str, str] | None]:
    return [_cell(found, group, place, floor) for group in _groups(found)]


def _cell(found: OpinionMap, group: int, place: int, floor: int) -> tuple[int, str, str] | None:
    """What most of a group says to a statement; nothing where too few of it answered."""
    agreed, disagreed, seen = (
        int(counts[group, place]) for counts in (found.groups.agreed, found.groups.disagreed, found.groups.seen)
    )
    if seen < floor:
        return None
    stance = "agree" if agreed >= disagreed else "disagree"
    return int(found.statements[place]), stance, level(max(agreed, disagreed) / seen)
