"""What people need, noted through the acts."""

from propolis.steps.people import acts, reads
from tests.factories import NOW


def needs(person, *kinds, at=NOW):
    """What a person noted, in order."""
    acts.note_needs(by=person, kinds=kinds, at=at)
    return list(reads.needs_of(person))


def shared(member, *kinds, at=NOW):
    """What a member noted and lets organisers see."""
    found = needs(member.person, *kinds, at=at)
    acts.share_needs(by=member, at=at)
    return found
