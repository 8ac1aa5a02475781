"""Draws the stages of a ranked count: a row for each candidate, a column for each stage, a line at the quota."""

from collections.abc import Sequence
from html import escape

from propolis.methods.ballots.stage import Stage
from propolis.methods.ballots.stv.table import decimal, told

NAMES, COLUMN, ROW, TOP, BAR = 170, 120, 40, 50, 12  # in pixels
ELECTED, STANDING = "#005eb8", "#768692"


def picture(stages: Sequence[Stage], *, quota: int, elected: Sequence[str]) -> str:
    """An SVG file. Whoever cannot see it can read the stages in its description; colour never stands alone."""
    names = list(stages[0].votes)
    most = max(quota, *(units for stage in stages for units in stage.votes.values()))
    width, height = NAMES + COLUMN * len(stages), TOP + ROW * len(names) + 10
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" font-family="Arial, sans-serif" font-size="13" fill="#212b32">',
        f"<title>The count, stage by stage; the quota is {decimal(quota)}</title>",
        f"<desc>{escape(' '.join(map(told, stages)))}</desc>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="10" y="22">dotted line: quota {decimal(quota)}</text>',
        *(_name(row, name, is_elected=name in elected) for row, name in enumerate(names)),
    ]
    already: set[str] = set()
    for column, stage in enumerate(stages):
        already |= set(stage.elected)
        parts += _stage(NAMES + COLUMN * column, stage, already, scale=(COLUMN - 20) / most, quota=quota)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _name(row: int, name: str, *, is_elected: bool) -> str:
    short = name if len(name) <= 20 else name[:19] + "…"
    mark = ' font-weight="bold"' if is_elected else ""
    return f'<text x="10" y="{TOP + ROW * row + 16}"{mark}>{escape(short)}</text>'


def _stage(left: int, stage: Stage, already: set[str], *, scale: float, quota: int) -> list[str]:
    """One column: how many votes each has, as a figure and as a bar."""
    parts = [f'<text x="{left}" y="22" font-weight="bold">Stage {stage.number}</text>']
    for row, (name, units) in enumerate(stage.votes.items()):
        top, is_elected = TOP + ROW * row, name in already
        label = decimal(units) + (" elected" if is_elected else "")
        colour = ELECTED if is_elected else STANDING
        parts += [
            f'<text x="{left}" y="{top}" font-size="11">{label}</text>',
            f'<rect x="{left}" y="{top + 4}" width="{units * scale:.1f}" height="{BAR}" fill="{colour}"/>',
        ]
    line, end = left + quota * scale, TOP + ROW * len(stage.votes) - 20
    return [
        *parts,
        f'<path d="M{line:.1f} {TOP + 2}V{end}" stroke="#212b32" stroke-dasharray="3"/>',
    ]
