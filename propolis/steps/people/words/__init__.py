"""The words of people: what codes mean, and why not."""

from propolis.kit.words import register
from propolis.steps.people.words.calls import (
    CALL_REASONS,
    CALL_STATES,
    CALL_TONES,
    DRAW_REASONS,
    DRAW_STATES,
    NOT_DRAWN,
    REGISTRATION_REASONS,
    REGISTRATION_STATES,
    REGISTRATION_TONES,
    STEPS,
    TICKET_NOW,
    WAYS,
    WHAT_NOW,
)
from propolis.steps.people.words.equality import EQUALITY_REASONS
from propolis.steps.people.words.groups import GROUP_REASONS
from propolis.steps.people.words.introductions import INTRODUCTION_REASONS
from propolis.steps.people.words.needs import KINDS, NEED_REASONS, SETS, kind_words
from propolis.steps.people.words.standings import STANDING_REASONS

register(NEED_REASONS)
register(EQUALITY_REASONS)
register(CALL_REASONS | REGISTRATION_REASONS | DRAW_REASONS)
register(GROUP_REASONS)
register(INTRODUCTION_REASONS)
register(STANDING_REASONS)

__all__ = [
    "CALL_STATES",
    "CALL_TONES",
    "DRAW_STATES",
    "KINDS",
    "NOT_DRAWN",
    "REGISTRATION_STATES",
    "REGISTRATION_TONES",
    "SETS",
    "STEPS",
    "TICKET_NOW",
    "WAYS",
    "WHAT_NOW",
    "kind_words",
]
