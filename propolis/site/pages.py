"""What the front page shows."""

from dataclasses import dataclass

from propolis.projects import reads
from propolis.projects.models import Project


@dataclass(frozen=True)
class HomePage:
    """My projects, and those that anyone can read."""

    mine: list[Project]
    public: list[Project]


def home(user) -> HomePage:
    """The front page for someone; a visitor has no projects of their own."""
    mine = list(reads.of_person(user)) if user.is_authenticated else []
    return HomePage(mine, [one for one in reads.public() if one not in mine])
