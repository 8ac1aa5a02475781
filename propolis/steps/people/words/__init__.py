"""The words of people: what codes mean, and why not."""

from propolis.kit.words import register
from propolis.steps.people.words.equality import EQUALITY_REASONS
from propolis.steps.people.words.groups import GROUP_REASONS
from propolis.steps.people.words.introductions import INTRODUCTION_REASONS
from propolis.steps.people.words.needs import KINDS, NEED_REASONS, SETS, kind_words
from propolis.steps.people.words.standings import STANDING_REASONS

__all__ = [
    "KINDS",
    "SETS",
    "kind_words",
]

register(NEED_REASONS)
register(GROUP_REASONS)
register(INTRODUCTION_REASONS)
register(STANDING_REASONS)
register(EQUALITY_REASONS)
