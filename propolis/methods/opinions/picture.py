"""Draws a map as SVG, in words that can be told in any language. Who is looking may be shown their own place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from propolis.methods.opinions.scene import EDGE, HEIGHT, TOP, WIDTH, Frame, Ring, Scene, Square
from propolis.methods.opinions.words import LETTERS, WHY
from propolis.methods.svg_text import INK, QUIET, lines_of, safe, text

COLOURS = ("#005eb8", "#7c2855", "#00703c", "#8a4b00", "#330072")
DASHES = ("", "10 4", "2 4", "12 4 2 4", "6 6")  # a ring is told by its letter and its line, not by colour alone


@dataclass(frozen=True)
class Captions:
    """The words in the drawing and behind it; {letter}, {size} and {groups} are filled in. why: by code."""

    title: str = "Opinion map"
    description: str = (
        "People who answered alike stand near each other. {groups} The darker a square, the more people stand there."
    )
    group: str = "Group {letter}, {size} people."
    people: str = "{size} people"
    here: str = "You are here"
    key: str = "Squares: places where 5 people or more stand. The darker, the more people."
    why: Mapping[str, str] = field(default_factory=lambda: WHY)


ENGLISH = Captions()


def picture(
    seen: Scene,
    *,
    sizes: Sequence[str] = (),
    why: str = "",
    title: str = "",
    here: tuple[float, float] | None = None,
    captions: Captions = ENGLISH,
) -> str:
    """The map as one SVG drawing with a title and a description.

    sizes: how each group's number of people is told, such as "about 45". why: the code that says why there is no map,
    or no groups. here: the place of whoever looks at it, in the units of the map.
    """
    heading, reason = title or captions.title, str(captions.why.get(why, ""))
    described = _described(seen, sizes, captions, reason) if seen.frame else reason
    drawn = _drawn(seen, sizes, here, captions) if seen.frame else [text(reason, EDGE, 100, size=16)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            'aria-labelledby="map-title map-description" font-family="sans-serif">',
            f'<title id="map-title">{safe(heading)}</title>',
            f'<desc id="map-description">{safe(described)}</desc>',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
            text(heading, EDGE, 34, size=22, bold=True),
            *drawn,
            "</svg>\n",
        ]
    )


def _described(seen: Scene, sizes: Sequence[str], captions: Captions, reason: str) -> str:
    """What there is to see, for who cannot see it."""
    groups = [captions.group.format(letter=LETTERS[ring.group], size=sizes[ring.group]) for ring in seen.rings]
    return captions.description.format(groups=" ".join(groups) or reason)


def _drawn(seen: Scene, sizes: Sequence[str], here: tuple[float, float] | None, captions: Captions) -> list[str]:
    drawn = [_square(one) for one in seen.squares]
    drawn += [_ring(one, captions.people.format(size=sizes[one.group])) for one in seen.rings]
    if here and seen.frame:
        drawn.append(_here(seen.frame, here, captions.here))
    key = lines_of(captions.key, size=17, width=WIDTH - 2 * EDGE) if seen.squares else []
    return drawn + [text(line, EDGE, HEIGHT - 40 + 22 * row, size=17, fill=QUIET) for row, line in enumerate(key)]


def _square(one: Square) -> str:
    place = f'x="{one.x:.1f}" y="{one.y:.1f}" width="{one.side:.1f}" height="{one.side:.1f}"'
    return f'<rect {place} fill="{QUIET}" fill-opacity="{0.12 * (1 + one.shade):.2f}"/>'


def _ring(one: Ring, people: str) -> str:
    colour, line = COLOURS[one.group], DASHES[one.group]
    dashes = f' stroke-dasharray="{line}"' if line else ""
    return (
        f'<ellipse cx="{one.x:.1f}" cy="{one.y:.1f}" rx="{one.across:.1f}" ry="{one.up:.1f}" fill="none" '
        f'stroke="{colour}" stroke-width="3"{dashes}/>'
        f'<circle cx="{one.x:.1f}" cy="{one.y:.1f}" r="19" fill="{colour}"/>'
        + text(LETTERS[one.group], one.x, one.y + 7, size=22, anchor="middle", fill="#ffffff", bold=True)
        + _on_lines(text(people, one.x, one.y + 40, size=18, anchor="middle", fill=INK, bold=True))
    )


def _here(frame: Frame, here: tuple[float, float], words: str) -> str:
    x = min(max(frame.x(here[0]), EDGE), WIDTH - EDGE)
    y = min(max(frame.y(here[1]), TOP), HEIGHT - EDGE)
    anchor = "end" if x > WIDTH / 2 else "start"
    aside = -14 if anchor == "end" else 14
    return (
        f'<path d="M{x:.1f} {y - 11:.1f} L{x + 11:.1f} {y:.1f} L{x:.1f} {y + 11:.1f} L{x - 11:.1f} {y:.1f} Z" '
        f'fill="#ffeb3b" stroke="{INK}" stroke-width="3"/>'
        + _on_lines(text(words, x + aside, y + 5, size=18, anchor=anchor, fill=INK, bold=True))
    )


def _on_lines(words: str) -> str:
    """Words with a white edge, so that they can be read where a ring runs through them."""
    return f'<g paint-order="stroke" stroke="#ffffff" stroke-width="4" stroke-linejoin="round">{words}</g>'
