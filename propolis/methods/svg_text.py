"""Text in an SVG drawing: safe to put there, and broken into lines that fit."""

from html import escape

NARROW, MIDDLE, WIDE = 0.28, 0.56, 0.75  # how wide a letter is in plain fonts, as a share of its size
NARROW_LETTERS, WIDE_LETTERS = frozenset(" fijlrtI.,:;'|!()"), frozenset("mwABCDGHKMNOQRUVWXY%@")
INK, QUIET = "#212b32", "#4c6272"


def text(
    said: str, x: float, y: float, *, size: int, anchor: str = "start", fill: str = INK, bold: bool = False
) -> str:
    """One line of text; x, y: where its start, middle or end stands, in pixels."""
    weight = ' font-weight="bold"' if bold else ""
    place = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{fill}"{place}{weight}>{safe(said)}</text>'


def safe(said: str) -> str:
    """Text without the letters that would end a tag, or that no XML file may hold."""
    return escape("".join(letter if letter.isprintable() else " " for letter in said))


def width_of(said: str, size: int) -> float:
    """About how wide a line of text is, in pixels."""
    return size * sum(_share(letter) for letter in said)


def _share(letter: str) -> float:
    return NARROW if letter in NARROW_LETTERS else WIDE if letter in WIDE_LETTERS else MIDDLE


def lines_of(said: str, *, size: int, width: float) -> list[str]:
    """The text in lines that are no wider than that, unless a word is. No text has no lines."""
    lines: list[str] = []
    for word in said.split():
        if lines and width_of(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
