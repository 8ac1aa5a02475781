"""What a drawing of the map holds: squares where many people stand, and a ring around each group. Nobody is a dot.

A place is shaded only where at least five people stand together, so that no one can be picked out, and groups that
small get no ring. A scene is plain numbers, so that it can be kept without the people it was made from.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from propolis.methods.opinions.findings import FEW
from propolis.methods.opinions.mapping import OpinionMap

WIDTH, HEIGHT = 520, 480  # so small that its text can still be read on a phone
TOP, EDGE, BELOW = 56, 20, 66  # pixels of room for the heading, at the sides and for the key
MOST_ACROSS, LEAST_ACROSS = 20, 4  # squares: the fewer people, the larger, so that enough stand in each
ENDS = (0.01, 0.99)  # of the people, along each side of the map
QUARTERS = (0.25, 0.5, 0.75)
WIDE = 1.5  # standard deviations from the middle of a group to its ring
THINNEST = 16  # pixels


@dataclass(frozen=True)
class Frame:
    """Turns places on the map into pixels, both ways of the map to the same scale."""

    low: tuple[float, float]
    scale: float
    left: float
    bottom: float

    def x(self, across: Any) -> Any:
        return self.left + (across - self.low[0]) * self.scale

    def y(self, up: Any) -> Any:
        return self.bottom - (up - self.low[1]) * self.scale


@dataclass(frozen=True)
class Square:
    """Where at least five people stand, in pixels. shade: from 0, fewest people, to 3."""

    x: float
    y: float
    side: float
    shade: int


@dataclass(frozen=True)
class Ring:
    """Around most of a group, in pixels; group is its number."""

    group: int
    x: float
    y: float
    across: float
    up: float


@dataclass(frozen=True)
class Scene:
    """All that is drawn; no frame and nothing in it where there is no map."""

    frame: Frame | None = None
    squares: tuple[Square, ...] = ()
    rings: tuple[Ring, ...] = ()

    def kept(self) -> dict[str, Any]:
        """As plain values, to be written as JSON."""
        return asdict(self)


def scene(found: OpinionMap, least: int = FEW) -> Scene:
    """What to draw of a map. least: people, below whom no square and no ring is drawn; never under five."""
    least = max(least, FEW)
    if not len(found.sizes):
        return Scene()
    grouped = found.places[found.membership >= 0]
    frame = _frame(grouped)
    shown = [number for number, size in enumerate(found.sizes) if size >= least] if found.has_groups else []
    return Scene(frame, tuple(_squares(grouped, frame, least)), tuple(_ring(found, number, frame) for number in shown))


def scene_from(kept: Mapping[str, Any]) -> Scene:
    """The scene that was kept as plain values."""
    frame = kept["frame"] and Frame(**kept["frame"] | {"low": tuple(kept["frame"]["low"])})
    return Scene(frame, tuple(Square(**one) for one in kept["squares"]), tuple(Ring(**one) for one in kept["rings"]))


def _frame(places: np.ndarray) -> Frame:
    """Room for nearly everybody: the few who stand far out would leave none for the rest, and be seen by it."""
    low, high = np.quantile(places, ENDS, axis=0)
    room = np.array([WIDTH - 2 * EDGE, HEIGHT - TOP - BELOW])
    scale = float((room / np.maximum(high - low, 1e-9)).min())
    spare = (room - (high - low) * scale) / 2
    return Frame((float(low[0]), float(low[1])), scale, EDGE + float(spare[0]), HEIGHT - BELOW - float(spare[1]))


def _squares(places: np.ndarray, frame: Frame, least: int) -> list[Square]:
    """A square for each part of the map where enough people stand, in four shades."""
    across = int(min(MOST_ACROSS, max(LEAST_ACROSS, len(places) ** 0.5 / 1.5)))
    side = (WIDTH - 2 * EDGE) / across
    down = (HEIGHT - TOP - BELOW) // side
    columns, rows = (frame.x(places[:, 0]) - EDGE) // side, (frame.y(places[:, 1]) - TOP) // side
    squares, people = np.unique(np.stack([columns, rows]).astype(int), axis=1, return_counts=True)
    inside = (people >= least) & (squares >= 0).all(axis=0) & (squares[0] < across) & (squares[1] < down)
    squares, people = squares[:, inside].tolist(), people[inside]
    shades = np.searchsorted(np.quantile(people, QUARTERS), people).tolist() if len(people) else []
    there = zip(*squares, shades, strict=True)
    return [Square(EDGE + column * side, TOP + row * side, side - 1, shade) for column, row, shade in there]


def _ring(found: OpinionMap, number: int, frame: Frame) -> Ring:
    places = found.places[found.membership == number]
    middle, reach = places.mean(axis=0), np.maximum(places.std(axis=0) * WIDE * frame.scale, THINNEST)
    return Ring(number, float(frame.x(middle[0])), float(frame.y(middle[1])), float(reach[0]), float(reach[1]))
