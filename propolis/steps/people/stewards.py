"""Who else sees to what people need: later rooms may say so here, by the roles that they know."""

from collections.abc import Callable

from propolis.projects.models import Member

Holds = Callable[[Member], bool]
_HOLDS: dict[str, Holds] = {}


def register(room: str, holds: Holds) -> None:
    """Teach the house whom a room trusts to see to what people need."""
    _HOLDS[room] = holds


def is_steward(member: Member) -> bool:
    """Whether some room trusts this member to see to what people need."""
    return any(holds(member) for holds in _HOLDS.values())
