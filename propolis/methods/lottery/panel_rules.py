"""What every panel must keep, in numbers."""

from dataclasses import dataclass, replace

import numpy as np

CLOSE = 1e-6  # seats; nearer than this, a bound is reached


@dataclass(frozen=True)
class Rules:
    """A panel takes `fewest` to `most` people of each kind, `seats` in all, and `lowest` to `highest` for each row.

    belongs: (kinds, rows), 1 where a kind counts towards a row; a row is a target, or an address that sends one person.
    """

    belongs: np.ndarray
    lowest: np.ndarray
    highest: np.ndarray
    fewest: np.ndarray
    most: np.ndarray
    seats: int

    @property
    def kinds(self) -> int:
        return len(self.most)

    def are_kept_by(self, panels: np.ndarray) -> np.ndarray:
        """Which panels keep them. panels: (panels, kinds)."""
        counts = panels @ self.belongs
        rows = ((counts >= self.lowest) & (counts <= self.highest)).all(axis=1)
        kinds = ((panels >= self.fewest) & (panels <= self.most)).all(axis=1)
        return rows & kinds & (panels.sum(axis=1) == self.seats)

    def on_the_face_of(self, shares: np.ndarray) -> "Rules":
        """The rules of panels whose mixture can have these shares: a bound the average reaches, every panel reaches.

        shares: (kinds,) average number of people of each kind.
        """
        counts = shares @ self.belongs
        return replace(
            self,
            lowest=np.where(counts > self.highest - CLOSE, self.highest, self.lowest),
            highest=np.where(counts < self.lowest + CLOSE, self.lowest, self.highest),
            fewest=np.where(shares > self.most - CLOSE, self.most, self.fewest),
            most=np.where(shares < self.fewest + CLOSE, self.fewest, self.most),
        )
