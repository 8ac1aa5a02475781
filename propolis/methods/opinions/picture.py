"""Draws a map as SVG: where many people stand, and around each group a ring with its letter. Nobody is a dot.

A place is shaded only where at least five people stand together, so that no one can be picked out, and groups that
small get no ring. Who is looking may be shown their own place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from propolis.methods.opinions.findings import FEW
from propolis.methods.opinions.mapping import OpinionMap
from propolis.methods.opinions.words import GROUP, LETTERS, WHY
from propolis.methods.svg_text import INK, QUIET, lines_of, safe, text

WIDTH, HEIGHT = 520, 480  # so small that its text can still be read on a phone
TOP, EDGE, BELOW = 56, 20, 66  # pixels of room for the heading, at the sides and for the key
MOST_ACROSS, LEAST_ACROSS = 20, 4  # squares: the fewer people, the larger, so that enough stand in each
COLOURS = ("#005eb8", "#7c2855", "#00703c", "#8a4b00", "#330072")
DASHES = ("", "10 4", "2 4", "12 4 2 4", "6 6")  # a ring is told by its letter and its line, not by colour alone
ENDS = (0.01, 0.99)  # of the people, along each side of the map
QUARTERS = (0.25, 0.5, 0.75)
WIDE = 1.5  # standard deviations from the middle of a group to its ring
TITLE = "Opinion map"
DESCRIPTION = (
    "People who answered alike stand near each other. {groups} The darker a square, the more people stand there."
)
HERE = "You are here"
KEY = "Squares: places where 5 people or more stand. The darker, the more people."

Pixels = TypeVar("Pixels", float, np.ndarray)


@dataclass(frozen=True)
class Frame:
    """Turns places on the map into pixels, both ways of the map to the same scale."""

    low: np.ndarray
    scale: float
    left: float
    bottom: float

    def x(self, across: Pixels) -> Pixels:
        return self.left + (across - self.low[0]) * self.scale

    def y(self, up: Pixels) -> Pixels:
        return self.bottom - (up - self.low[1]) * self.scale


def picture(
    found: OpinionMap, *, title: str = "", here: tuple[float, float] | None = None, sizes: Sequence[str] = ()
) -> str:
    """The map as one SVG drawing with a title and a description. here: the place of whoever looks at it.

    sizes: how each group's number of people is told, such as "about 45"; as it is, if left out.
    """
    heading, sizes = title or TITLE, sizes or [f"{size:,}" for size in found.sizes.tolist()]
    drawn = (
        _drawn(found, here, sizes)
        if len(found.sizes)
        else [text(WHY[found.why] if found.why else "", EDGE, 100, size=16)]
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            'aria-labelledby="map-title map-description" font-family="sans-serif">',
            f'<title id="map-title">{safe(heading)}</title>',
            f'<desc id="map-description">{safe(_described(found, sizes))}</desc>',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
            text(heading, EDGE, 34, size=22, bold=True),
            *drawn,
            "</svg>\n",
        ]
    )


def _described(found: OpinionMap, sizes: Sequence[str]) -> str:
    """What there is to see, for who cannot see it."""
    if found.why and not len(sizes):
        return WHY[found.why]
    groups = [GROUP.format(letter=letter, size=size).rstrip(":") for letter, size in zip(LETTERS, sizes, strict=False)]
    return DESCRIPTION.format(groups=". ".join(groups) + "." if found.has_groups else WHY.get(found.why, ""))


def _drawn(found: OpinionMap, here: tuple[float, float] | None, sizes: Sequence[str]) -> list[str]:
    grouped = found.places[found.membership >= 0]
    frame = _frame(grouped)
    rings = [_ring(found, number, frame, size) for number, size in enumerate(sizes)] if found.has_groups else []
    squares = _squares(grouped, frame)
    lines = lines_of(KEY, size=17, width=WIDTH - 2 * EDGE) if squares else []
    key = [text(line, EDGE, HEIGHT - 40 + 22 * number, size=17, fill=QUIET) for number, line in enumerate(lines)]
    return [*squares, *rings, *([_here(frame, here)] if here else []), *key]


def _frame(places: np.ndarray) -> Frame:
    """Room for nearly everybody: the few who stand far out would leave none for the rest, and be seen by it."""
    low, high = np.quantile(places, ENDS, axis=0)
    room = np.array([WIDTH - 2 * EDGE, HEIGHT - TOP - BELOW])
    scale = float((room / np.maximum(high - low, 1e-9)).min())
    spare = room - (high - low) * scale
    return Frame(low, scale, EDGE + float(spare[0]) / 2, HEIGHT - BELOW - float(spare[1]) / 2)


def _squares(places: np.ndarray, frame: Frame) -> list[str]:
    """A square for each part of the map where enough people stand, in four shades."""
    across = int(min(MOST_ACROSS, max(LEAST_ACROSS, len(places) ** 0.5 / 1.5)))
    side = (WIDTH - 2 * EDGE) / across
    down = (HEIGHT - TOP - BELOW) // side
    columns, rows = (frame.x(places[:, 0]) - EDGE) // side, (frame.y(places[:, 1]) - TOP) // side
    squares, people = np.unique(np.stack([columns, rows]).astype(int), axis=1, return_counts=True)
    inside = (people >= FEW) & (squares >= 0).all(axis=0) & (squares[0] < across) & (squares[1] < down)
    squares, people = squares[:, inside], people[inside]
    shades: list[int] = np.searchsorted(np.quantile(people, QUARTERS), people).tolist() if len(people) else []
    there = zip(*squares, shades, strict=True)
    return [_square(EDGE + column * side, TOP + row * side, side - 1, shade) for column, row, shade in there]


def _square(x: float, y: float, side: float, shade: int) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" width="{side:.1f}" height="{side:.1f}"'
    return f'<rect {place} fill="{QUIET}" fill-opacity="{0.12 * (1 + shade):.2f}"/>'


def _ring(found: OpinionMap, number: int, frame: Frame, size: str) -> str:
    if found.sizes[number] < FEW:
        return ""
    places = found.places[found.membership == number]
    middle, reach = places.mean(axis=0), np.maximum(places.std(axis=0) * WIDE * frame.scale, 16)
    x, y = frame.x(middle[0]), frame.y(middle[1])
    dashes = f' stroke-dasharray="{DASHES[number]}"' if DASHES[number] else ""
    return (
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{reach[0]:.1f}" ry="{reach[1]:.1f}" fill="none" '
        f'stroke="{COLOURS[number]}" stroke-width="3"{dashes}/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="19" fill="{COLOURS[number]}"/>'
        + text(LETTERS[number], x, y + 7, size=22, anchor="middle", fill="#ffffff", bold=True)
        + text(f"{size} people", x, y + 40, size=18, anchor="middle", fill=INK, bold=True)
    )


def _here(frame: Frame, here: tuple[float, float]) -> str:
    x = min(max(frame.x(here[0]), EDGE), WIDTH - EDGE)
    y = min(max(frame.y(here[1]), TOP), HEIGHT - BELOW)
    anchor = "end" if x > WIDTH / 2 else "start"
    aside = -14 if anchor == "end" else 14
    return (
        f'<path d="M{x:.1f} {y - 11:.1f} L{x + 11:.1f} {y:.1f} L{x:.1f} {y + 11:.1f} L{x - 11:.1f} {y:.1f} Z" '
        f'fill="#ffeb3b" stroke="{INK}" stroke-width="3"/>'
        + text(HERE, x + aside, y + 5, size=18, anchor=anchor, fill=INK, bold=True)
    )
