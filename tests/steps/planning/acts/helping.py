"""What the tests of acts share: what the record says, and that a refusal leaves nothing behind."""

from contextlib import contextmanager

import pytest

from propolis.kit.verdict import Refused
from propolis.record import reads as record
from propolis.record.models import Entry
from propolis.steps.planning import models


def last_entry(project) -> Entry:
    """The newest line of a project's record."""
    return record.newest(project.chain).first()


def everything() -> dict[str, int]:
    """How many rows each table of the room and the record hold."""
    tables = [getattr(models, name) for name in models.__all__] + [Entry]
    return {table.__name__: table.objects.count() for table in tables}


@contextmanager
def refused(reason: str):
    """The act inside is refused for this reason and writes nothing."""
    before = everything()
    with pytest.raises(Refused) as refusal:
        yield
    assert refusal.value.verdict.reason == reason
    assert everything() == before
