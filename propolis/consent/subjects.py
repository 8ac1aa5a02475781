"""What a round is about: each room that starts rounds says so here, so that one set of pages serves them all."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from propolis.consent.models import ConsentRound


@dataclass(frozen=True)
class Subject:
    """What people are asked about: its name, where it is shown, and the page that leads there."""

    title: str
    href: str
    home_words: str
    home_href: str


Finder = Callable[[Collection[ConsentRound]], dict[str, Subject]]
_FINDERS: dict[str, Finder] = {}


class NoSubject(LookupError):
    """A round that no room knows."""


def register(room: str, finder: Finder) -> None:
    """Teach the house a room's rounds. finder: of some rounds, the subject of each of its own, by round id."""
    _FINDERS[room] = finder


def subjects(rounds: Collection[ConsentRound]) -> dict[str, Subject]:
    """What each of these rounds is about, by round id: one question to each room, however many rounds."""
    found: dict[str, Subject] = {}
    for finder in _FINDERS.values():
        found |= finder(rounds)
    return found


def subject(round: ConsentRound) -> Subject:
    """What a round is about. Raises NoSubject when no room knows it."""
    try:
        return subjects([round])[round.pk]
    except KeyError:
        raise NoSubject(round.pk) from None
