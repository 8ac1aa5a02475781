import pytest

from propolis.record import reads as record
from propolis.steps.teams.models import (
    Acknowledgement,
    GroundRule,
    GroundRules,
    GroundworkWaiver,
    Place,
    Role,
    Team,
    Term,
)
from tests.factories import NOW, a_project

TABLES = (Team, Place, Role, Term, GroundRules, GroundRule, Acknowledgement, GroundworkWaiver)


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def refused(project):
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(kind, reason, act, /, **arguments):
        before = [list(table.objects.order_by("pk").values()) for table in TABLES]
        length = record.entries(project.chain).count()
        with pytest.raises(kind) as caught:
            act(at=arguments.pop("at", NOW), **arguments)
        assert caught.value.verdict.reason == reason
        assert [list(table.objects.order_by("pk").values()) for table in TABLES] == before
        assert record.entries(project.chain).count() == length

    return run


@pytest.fixture
def newest(project):
    """The newest entry: which act, which power, about what, and what it says."""

    def read():
        entry = record.newest(project.chain).first()
        return entry.act, entry.power, entry.about.split(":")[0], entry.says

    return read
