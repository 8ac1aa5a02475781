"""What the shapes mean, below the chart; on a narrow one also what the lines are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from propolis.methods.control_charts.chart import Chart
from propolis.methods.control_charts.drawing.lines import TRIAL_DASH, Label
from propolis.methods.control_charts.drawing.marks import mark
from propolis.methods.svg_text import QUIET, text, width_of

SIZE, ROW, SIGN, GAP = 13, 24, 26, 24
KINDS = {
    "up": ("common-cause", "improvement-high", "concern-low"),
    "down": ("common-cause", "improvement-low", "concern-high"),
    "neutral": ("common-cause", "neutral-high"),
}


@dataclass(frozen=True)
class Item:
    """A sign and its words. kind: of a point; empty for a line, which then has a colour and dashes."""

    words: str
    kind: str = ""
    colour: str = QUIET
    dash: str = ""
    x: float = 0.0
    y: float = 0.0


def items(chart: Chart, labels: Sequence[Label], words: Mapping[str, str]) -> list[Item]:
    """Each kind of point this chart can have, the lines that are not labelled elsewhere, and limits on trial if any."""
    found = [Item(words[kind], kind=kind) for kind in KINDS[chart.settings.direction]]
    found += [Item(label.words, colour=label.colour, dash=label.dash) for label in labels]
    if any(segment.is_trial for segment in chart.segments):
        found.append(Item(words["trial"], dash=TRIAL_DASH))
    return found


def placed(found: Sequence[Item], *, left: float, right: float) -> list[Item]:
    """Where each one goes: from left to right, in as many rows as they need."""
    done: list[Item] = []
    x, y = left, 0.0
    for one in found:
        wide = SIGN + width_of(one.words, SIZE)
        if done and x + wide > right:
            x, y = left, y + ROW
        done.append(Item(one.words, one.kind, one.colour, one.dash, x, y))
        x += wide + GAP
    return done


def drawn(placed: Sequence[Item], *, top: float) -> list[str]:
    """The signs with their words."""
    parts = []
    for one in placed:
        parts += [_sign(one, top + one.y), text(one.words, one.x + SIGN, top + one.y + 4, size=SIZE)]
    return parts


def _sign(one: Item, y: float) -> str:
    if one.kind:
        return mark(one.kind, one.x + 10, y, 5)
    return f'<path d="M{one.x:.1f} {y:.1f}h20" stroke="{one.colour}" stroke-width="1.6" stroke-dasharray="{one.dash}"/>'
