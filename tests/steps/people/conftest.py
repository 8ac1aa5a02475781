"""What the tests of calls and draws share."""

import pytest

from propolis.record.models import Entry
from propolis.steps.people.models import Call, Draw, Registration, RegistrationContact, Target, TargetChange
from tests.factories import a_project, co_chairs

TABLES = (Call, Draw, Registration, RegistrationContact, Target, TargetChange)


@pytest.fixture
def project():
    return a_project(visibility="public")


@pytest.fixture
def chair(project):
    return co_chairs(project)[0]


@pytest.fixture
def other_chair(project):
    return co_chairs(project)[1]


@pytest.fixture
def call_refused():
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(refusal, reason, act, **arguments):
        before = _rows()
        with pytest.raises(refusal) as caught:
            act(**arguments)
        assert caught.value.verdict.reason == reason
        assert _rows() == before

    return run


def _rows():
    return [list(table.objects.order_by("pk").values()) for table in TABLES] + [Entry.objects.count()]
