"""Draws how far each goal has come: a row a goal, from where it began to where it is."""

from propolis.methods.goal_attainment.attainment import Attainment
from propolis.methods.goal_attainment.goals import Goal
from propolis.methods.goal_attainment.score import EXPECTED, HIGHEST, LOWEST
from propolis.methods.goal_attainment.words import LABELS, in_words
from propolis.methods.svg_text import INK, QUIET, lines_of, safe, text, width_of

EDGE, WIDTH = 16, 800  # pixels
TRACK, STEP, ROW = 384, 90, 52  # where the first step stands, how far apart steps are, and goals
NAME, SCALE, SIZE = 15, 13, 19  # sizes of letters: a goal, the scale, the heading
HEAD = 76  # pixels above the first goal's row
LINE, START, NOW = "#aeb7bd", "#6f777b", "#005eb8"


def picture(found: Attainment, *, title: str = "") -> str:
    """An SVG file. Whoever cannot see it can read every goal in its description; shapes differ, not only colours."""
    title = title.strip() or LABELS["title"]
    height = HEAD + ROW * len(found.goals) + 46
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="goals-title goals-desc" {size}'
        ' font-family="Arial, Helvetica, sans-serif">',
        f'<title id="goals-title">{safe(title)}</title>',
        f'<desc id="goals-desc">{safe(" ".join(in_words(found)))}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        text(title, EDGE, EDGE + 20, size=SIZE, bold=True),
        *_scale(height - 56),
        *(part for row, goal in enumerate(found.goals) for part in _row(goal, HEAD + ROW * row + ROW / 2)),
        *_legend(found, height - 22),
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _x(score: int) -> float:
    return TRACK + STEP * (score - LOWEST)


def _scale(bottom: float) -> list[str]:
    """The five steps, each named above its upright line; the expected one stands out."""
    parts = []
    for score in range(LOWEST, HIGHEST + 1):
        x, is_expected = _x(score), score == EXPECTED
        colour, width = (INK, 3) if is_expected else (QUIET, 1)
        parts += [
            text(LABELS[str(score)], x, HEAD - 8, size=SCALE, anchor="middle", fill=colour, bold=is_expected),
            f'<path d="M{x} {HEAD}V{bottom:.0f}" stroke="{LINE}" stroke-width="{width}"/>',
        ]
    return parts


def _row(goal: Goal, y: float) -> list[str]:
    """The goal's name in two lines at most, a ring where it began, a disc where it is."""
    lines = lines_of(goal.name, size=NAME, width=TRACK - STEP / 2 - EDGE)
    shown = lines if len(lines) <= 2 else [lines[0], lines[1] + " …"]
    first = y + 5 - 9 * (len(shown) - 1)
    parts = [text(_cut(line), EDGE, first + 18 * number, size=NAME) for number, line in enumerate(shown)]
    if goal.baseline is not None:
        way = f'<path d="M{_x(goal.baseline)} {y}H{_x(goal.score)}" stroke="{NOW}" stroke-width="3"/>'
        parts += [way, _ring(_x(goal.baseline), y, radius=13 if goal.baseline == goal.score else 7)]
    return [*parts, _disc(_x(goal.score), y)]


def _cut(line: str) -> str:
    """A line that is one word too long for its place, cut."""
    while width_of(line, NAME) > TRACK - STEP / 2 - EDGE:
        line = line.removesuffix("…")[:-1] + "…"
    return line


def _ring(x: float, y: float, radius: int = 7) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="#fff" stroke="{START}" stroke-width="3"/>'


def _disc(x: float, y: float) -> str:
    return f'<circle cx="{x}" cy="{y}" r="9" fill="{NOW}"/>'


def _legend(found: Attainment, y: float) -> list[str]:
    now = [_disc(TRACK, y), text(LABELS["now"], TRACK + 16, y + 4, size=SCALE)]
    if found.baseline is None:
        return now
    return [*now, _ring(TRACK + 84, y), text(LABELS["start"], TRACK + 100, y + 4, size=SCALE)]
