"""The words of people: what codes mean, and why not."""

from propolis.kit.words import register

REASONS: dict[str, object] = {}
register(REASONS)
