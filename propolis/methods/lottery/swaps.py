"""Finds panels by swapping one person at a time, in many panels at once.

Each swap mends broken targets first, and otherwise brings in kinds of people that are wanted; a bit of seeded chance
keeps the panels moving. A swap costs millionths of a second where an integer program costs tenths.
"""

import numpy as np

from propolis.methods.lottery.panel_rules import Rules

PANELS = 64  # kept moving side by side
SWAPS = 40  # in one walk
WARMTH = 0.4  # how much chance there is in a swap, where one broken target weighs 1
PULLS = (0.2, 1.8)  # some panels care mostly for the targets, some mostly for what is wanted


class Swaps:
    """Panels on the move."""

    def __init__(self, rules: Rules, shares: np.ndarray, seed: int):
        """shares: (kinds,) the average number of each kind hoped for, from which the first panels are drawn."""
        self.rules = rules
        self.chance = np.random.default_rng(seed)
        self.rows = np.ascontiguousarray(rules.belongs.T)
        self.panels = self._first_panels(shares)
        self.counts = self.panels @ rules.belongs

    def walk(self, wanted: np.ndarray) -> np.ndarray:
        """Every panel met on the way that keeps the rules. wanted: (kinds,) from -1 to 1. Returns (panels, kinds)."""
        pull = np.linspace(*PULLS, PANELS)[:, None] * wanted
        met = np.concatenate([self._swap(pull) for _ in range(SWAPS)])
        return met[list({panel.tobytes(): place for place, panel in enumerate(met)}.values())]

    def _swap(self, pull: np.ndarray) -> np.ndarray:
        rules = self.rules
        eased = (self.counts > rules.highest).astype(float) - (self.counts <= rules.lowest)
        self._move(-1, eased @ self.rows - pull, self.panels > rules.fewest)
        eased = (self.counts < rules.lowest).astype(float) - (self.counts >= rules.highest)
        self._move(+1, eased @ self.rows + pull, self.panels < rules.most)
        kept = ((self.counts >= rules.lowest) & (self.counts <= rules.highest)).all(axis=1)
        return self.panels[kept]

    def _move(self, step: int, liking: np.ndarray, possible: np.ndarray) -> None:
        """Let one person leave (-1) or join (+1) each panel: the likelier, the better liked."""
        luck = -np.log(self.chance.standard_exponential(liking.shape))
        kind = np.where(possible, liking / WARMTH + luck, -np.inf).argmax(axis=1)
        self.panels[np.arange(PANELS), kind] += step
        self.counts += step * self.rules.belongs[kind]

    def _first_panels(self, shares: np.ndarray) -> np.ndarray:
        """Panels of the right size, drawn person by person; those who must or cannot be on them are or are not."""
        rules = self.rules
        kind_of = np.repeat(np.arange(rules.kinds), rules.most.astype(int))
        likely = np.clip(shares, 1e-6, None) / np.maximum(rules.most, 1)
        weight = np.where(rules.fewest > 0, np.inf, np.log(likely))[kind_of]
        luck = -np.log(self.chance.standard_exponential((PANELS, len(kind_of))))
        drawn = np.argpartition(-(weight + luck), rules.seats - 1, axis=1)[:, : rules.seats]
        panels = np.zeros((PANELS, rules.kinds))
        np.add.at(panels, (np.arange(PANELS)[:, None], kind_of[drawn]), 1)
        return panels
