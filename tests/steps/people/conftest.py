"""What the tests of this room share."""

import pytest
from django.test import Client

from propolis.projects.models import Member, SafeguardingLead
from propolis.record import reads as record
from propolis.record.models import Entry
from propolis.steps.people.models import (
    Call,
    Draw,
    Gathering,
    Group,
    Introduction,
    Outreach,
    Registration,
    RegistrationContact,
    Standing,
    Strength,
    Target,
    TargetChange,
)
from tests.factories import NOW, a_project, co_chairs

TABLES = (Group, Outreach, Introduction, Strength, Gathering, Standing, SafeguardingLead, Member)
CALL_TABLES = (Call, Draw, Registration, RegistrationContact, Target, TargetChange)


@pytest.fixture
def project():
    return a_project(visibility="public")


def rows():
    return [list(table.objects.order_by("pk").values()) for table in TABLES]


@pytest.fixture
def refused():
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(kind, reason, act, /, **arguments):
        before, length = rows(), Entry.objects.count()
        with pytest.raises(kind) as caught:
            act(at=arguments.pop("at", NOW), **arguments)
        assert (caught.value.verdict.reason, rows(), Entry.objects.count()) == (reason, before, length)

    return run


@pytest.fixture
def newest(project):
    """The newest entry: which act, which power, about what, and what it says."""

    def read():
        entry = record.newest(project.chain).first()
        return entry.act, entry.power, entry.about.split(":")[0], entry.says

    return read


@pytest.fixture
def browser():
    """A browser for a member, or for a stranger."""

    def open_for(member=None):
        client = Client()
        if member:
            client.force_login(member.person)
        return client

    return open_for


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
        before = call_rows()
        with pytest.raises(refusal) as caught:
            act(**arguments)
        assert caught.value.verdict.reason == reason
        assert call_rows() == before

    return run


def call_rows():
    return [list(table.objects.order_by("pk").values()) for table in CALL_TABLES] + [Entry.objects.count()]
