"""How far a long search has come; whoever watches may stop it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """The step it is at, and by how much it is still off: seats in all when mixing, chance at a level."""

    step: str
    off: float


GoOn = Callable[[Progress], bool]


def always(_: Progress) -> bool:
    """Never stop before the end."""
    return True
