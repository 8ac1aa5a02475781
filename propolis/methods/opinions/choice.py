"""Who is put in a group, and how many groups there are."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from propolis.methods.opinions.answers import Part
from propolis.methods.opinions.grouping import Grouping, cut, group
from propolis.methods.opinions.positions import on_grid
from propolis.methods.opinions.settings import Settings
from propolis.methods.opinions.silhouettes import drawn, silhouettes

FEWEST_PEOPLE = 7
Why = Literal["", "too-few-people", "no-differences", "groups-too-small"]


@dataclass(frozen=True)
class Choice:
    """The grouping chosen, or a code that says why there is none; and how clearly people stand apart, by number."""

    grouping: Grouping | None = None
    silhouettes: dict[int, float] = field(default_factory=dict)
    why: Why = ""


def are_grouped(parts: Sequence[Part], settings: Settings, statements: int) -> np.ndarray:
    """(people,) who is put in a group: those with enough answers, and the most active while there are few of them."""
    counts = np.concatenate([part.counts for part in parts]) if parts else np.zeros(0, dtype=int)
    grouped = counts >= min(settings.least_answers, statements)
    if grouped.sum() < settings.fill_up_to:
        most_active = np.lexsort((np.arange(len(counts)), -counts))[: settings.fill_up_to]
        grouped[most_active[counts[most_active] > 0]] = True
    return grouped


def choose(places: np.ndarray, grouped: np.ndarray, participants: np.ndarray, settings: Settings) -> Choice:
    """Try each number of groups; a larger one must be clearly better."""
    people = int(grouped.sum())
    if people < FEWEST_PEOPLE:
        return Choice(why="too-few-people")
    grid = on_grid(places[grouped])
    steps = grid.steps
    most = min(settings.most_groups, 2 + people // settings.people_per_group)
    squares = cut(steps, most)
    tried = [one for number in range(2, most + 1) if (one := group(steps, squares, number))]
    if not tried:
        return Choice(why="no-differences")
    sample = drawn(participants[grouped])
    apart = silhouettes(grid.exact[sample], [one.labels[sample] for one in tried])
    by_number = {one.number: score for one, score in zip(tried, apart, strict=True)}
    fit = [one for one in tried if one.sizes.min() >= settings.smallest_group]
    if not fit:
        return Choice(None, by_number, "groups-too-small")
    best = fit[0]
    for one in fit[1:]:
        if by_number[one.number] > by_number[best.number] + settings.clearly_better:
            best = one
    return Choice(replace(best, spread=best.spread * grid.unit**2), by_number)
