"""A project with people in it, and browsers for each of them."""

from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from propolis.projects import reads
from tests.factories import a_member, a_person, a_project


@pytest.fixture(autouse=True)
def _no_guesses_yet():
    cache.clear()


@pytest.fixture
def project(db):
    return a_project(title="Quieter nights", purpose="Sleep on the ward.")


@pytest.fixture
def chair(project):
    return reads.co_chairs(project).get()


@pytest.fixture
def ana(project):
    return a_member(project, "carer", name="Ana")


@pytest.fixture
def browser_of():
    """A browser in which a person, or nobody, is signed in."""

    def browser(person=None) -> Client:
        client = Client()
        if person is not None:
            client.force_login(person)
        return client

    return browser


@pytest.fixture
def browsers(project, chair, ana, browser_of):
    """One browser for each kind of person."""
    return SimpleNamespace(
        stranger=browser_of(),
        outsider=browser_of(a_person("Out")),
        member=browser_of(ana.person),
        chair=browser_of(chair.person),
    )


def at(name: str, *args) -> str:
    """The address of a page of this room, or of the room that is named."""
    return reverse(name if ":" in name else f"projects:{name}", args=args)
