"""Looks for panels whose mixture gives every kind of people the share that was asked for."""

from dataclasses import dataclass

import numpy as np

from propolis.methods.lottery.best_panel import BestPanel
from propolis.methods.lottery.mixture import Mixture
from propolis.methods.lottery.panel_rules import Rules
from propolis.methods.lottery.progress import GoOn, Progress
from propolis.methods.lottery.swaps import Swaps

CLOSE_ENOUGH = 5e-7  # seats in all, so that nobody's chance is off by more
FIRST_PANELS = 300
LEAST_AT_ONCE = 60
PATIENCE = 3  # walks that bring nothing before the solver is asked
MOST_IDLE = 30  # rounds in a row that bring nothing, the solver's among them, before the shares count as out of reach
LEAST_STEP = 1e-6  # of the distance: what is less is the rounding of the arithmetic, and could go on for ever
NO_GAIN = 1e-7  # seats


@dataclass(frozen=True)
class Found:
    """Panels (panels, kinds) and weights, how many seats they miss the shares by, and whether they were cut short."""

    panels: np.ndarray
    weights: np.ndarray
    seats_off: float
    was_stopped: bool

    @property
    def is_reached(self) -> bool:
        return self.seats_off <= CLOSE_ENOUGH


def search(rules: Rules, shares: np.ndarray, seed: int, go_on: GoOn) -> Found:
    """Find a lottery with these shares, or come as near as whole panels can.

    shares: (kinds,) average number of people of each kind. seed: of the swaps; the shares reached do not depend on it.
    """
    face = rules.on_the_face_of(shares)
    swaps, mixture, best_panel = Swaps(face, shares, seed), Mixture(shares), BestPanel(face)
    was_stopped, idle, before = False, 0, np.inf
    while mixture.distance > CLOSE_ENOUGH and not was_stopped and idle < MOST_IDLE:
        panels = _helpful(swaps.walk(_wanted(mixture)), mixture)
        has_moved = mixture.distance < before * (1 - LEAST_STEP)
        idle = 0 if len(panels) and has_moved else idle + 1
        if idle >= PATIENCE:
            panels = _exactly(best_panel, mixture)
            if not len(panels):
                break
        before = mixture.distance
        mixture.add(panels)
        was_stopped = not go_on(Progress("mixing", mixture.distance))
    return Found(*mixture.lottery(), seats_off=mixture.distance, was_stopped=was_stopped)


def _wanted(mixture: Mixture) -> np.ndarray:
    """Which kinds are missing most, from -1 to 1: what a typical kind lacks already counts in full."""
    if not len(mixture.panels):
        return np.zeros(len(mixture.shares))
    missing = mixture.missing
    return np.clip(missing / np.sqrt((missing**2).mean()), -1, 1)


def _helpful(panels: np.ndarray, mixture: Mixture) -> np.ndarray:
    """The panels that bring the average nearer, the best of them; to begin with, whatever was met."""
    if not len(mixture.panels):
        return panels[:: max(1, len(panels) // FIRST_PANELS)]
    worth = mixture.worth(panels)
    at_once = max(LEAST_AT_ONCE, len(mixture.shares) // 5)
    best = np.argsort(-worth, kind="stable")[:at_once]
    return panels[best[worth[best] > 0]]


def _exactly(best_panel: BestPanel, mixture: Mixture) -> np.ndarray:
    """The most helpful panel of all, as (1, kinds); as (0, kinds) when none helps: the shares are out of reach."""
    none = np.zeros((0, len(mixture.shares)))
    panel = best_panel(mixture.missing / np.linalg.norm(mixture.missing))
    if panel is None:
        return none
    gain = mixture.worth(panel[None, :])[0] / np.linalg.norm(mixture.missing)
    return panel[None, :] if gain > NO_GAIN else none
