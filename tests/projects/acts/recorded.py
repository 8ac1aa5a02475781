"""What the tests of acts ask of the record."""

from contextlib import contextmanager

import pytest

from propolis.kit.verdict import Refused
from propolis.projects.models import Invitation, Member, Project, Promise
from propolis.record.models import Entry


def newest(project: Project) -> Entry:
    """The last line of a project's chain."""
    return project.chain.entries.order_by("-number").first()


def everything() -> list:
    """Every row of this room and of the record, to see that nothing changed."""
    return [list(model.objects.order_by("pk").values()) for model in (Project, Promise, Member, Invitation, Entry)]


@contextmanager
def refused(reason: str):
    """What is done inside is refused for this reason, and nothing is written."""
    before = everything()
    with pytest.raises(Refused) as refusal:
        yield
    assert refusal.value.verdict.reason == reason
    assert everything() == before
