"""How a chart is to be worked out: kept with the result, because other books use other run lengths."""

from dataclasses import dataclass
from datetime import date

from propolis.methods.bad_input import BadInput

RULES = "NHSRplotthedots 0.2.2"  # the published package whose labels ours are held against
DIRECTIONS = ("up", "down", "neutral")
SHORTEST_BASELINE = 12  # points: with fewer, fixed limits would be a guess
SHORTEST_RUN = 3
FIRM_FROM = 13  # points: with fewer, the limits are on trial


@dataclass(frozen=True)
class Settings:
    """The choices behind a chart.

    direction: which way is better; neutral when neither is. target: to be reached, if any. rebase: dates at which
    limits start afresh. baseline: how many first points of each group set its limits; None for all. screen: leave out
    moving ranges that stick out. shift, trend: how many points in a row are a signal.
    """

    direction: str = "neutral"
    target: float | None = None
    rebase: tuple[date, ...] = ()
    baseline: int | None = None
    screen: bool = True
    shift: int = 7
    trend: int = 7
    rules: str = RULES

    def __post_init__(self) -> None:
        if self.direction not in DIRECTIONS:
            raise BadInput(f"direction to be one of {', '.join(DIRECTIONS)}", found=self.direction)
        if self.baseline is not None and self.baseline < SHORTEST_BASELINE:
            raise BadInput(f"a baseline of {SHORTEST_BASELINE} points or more", found=self.baseline)
        if min(self.shift, self.trend) < SHORTEST_RUN:
            raise BadInput(f"runs of {SHORTEST_RUN} points or more", found=min(self.shift, self.trend))
