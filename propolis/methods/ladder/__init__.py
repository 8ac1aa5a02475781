"""The ladder: who used which power, and the rung of co-production that their acts are evidence of."""

from propolis.methods.ladder.climbing import Condition, Standing, ladder
from propolis.methods.ladder.entries import Entry, lived_side
from propolis.methods.ladder.table import PERSPECTIVES, POWERS, RUNGS

__all__ = ["PERSPECTIVES", "POWERS", "RUNGS", "Condition", "Entry", "Standing", "ladder", "lived_side"]
