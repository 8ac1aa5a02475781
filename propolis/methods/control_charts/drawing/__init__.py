"""Draws a control chart as SVG, by sums alone: no script, no font of its own, nothing fetched."""

from propolis.methods.control_charts.drawing.picture import picture

__all__ = ["picture"]
