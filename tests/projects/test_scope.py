"""From an address to its project: who comes in, and what strangers can tell."""

import re

import pytest
from django.urls import get_resolver

from propolis.projects import acts, reads
from propolis.projects import urls as ours
from tests.factories import NOW, a_project, an_invitation
from tests.projects.conftest import at

PAGES_FOR_READERS = {"promise"}
NAMES = {pattern.name for pattern in ours.IN_A_PROJECT}


def address(name: str, project) -> str:
    """A page of a project, with an invitation where it needs one."""
    if name in ("link", "letter", "close_invitation"):
        way = name if name != "close_invitation" else "link"
        return at(name, project.slug, an_invitation(project, way=way).pk)
    return at(name, project.slug)


def test_every_view_says_who_may_come_in():
    access = {pattern.name: pattern.callback.access for pattern in ours.IN_A_PROJECT}

    assert access == {name: "readers" if name in PAGES_FOR_READERS else "members" for name in NAMES}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_stranger_is_asked_to_sign_in_first(name, project, browsers):
    answer = browsers.stranger.get(address(name, project))

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/sign-in/?next=/projects/")


@pytest.mark.parametrize("name", sorted(NAMES))
@pytest.mark.parametrize("method", ["get", "post"])
def test_someone_from_outside_finds_nothing(name, method, project, browsers):
    assert getattr(browsers.outsider, method)(address(name, project)).status_code == 404


@pytest.mark.parametrize("name", sorted(NAMES))
def test_someone_who_left_finds_nothing(name, project, ana, browsers):
    acts.leave(by=ana, at=NOW)

    assert browsers.member.get(address(name, project)).status_code == 404


def without_secrets(answer, slug: str) -> tuple:
    """An answer as it looks from outside, apart from the address that was asked for and the page's own secrets."""
    page = re.sub(r'value="[^"]*"|nonce-[^\']*', "", answer.content.decode().replace(slug, ""))
    return answer.status_code, answer.headers.get("Location", "").replace(slug, ""), page


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_a_private_project_and_none_at_all_look_the_same(who, project, browsers):
    browser = getattr(browsers, who)
    real, made_up = browser.get(at("people:home", project.slug)), browser.get(at("people:home", "no-such-project"))

    assert without_secrets(real, project.slug) == without_secrets(made_up, "no-such-project")


@pytest.mark.parametrize("name", sorted(PAGES_FOR_READERS))
def test_anyone_reads_a_public_project(name, browsers, db):
    public = a_project(visibility="public")

    assert browsers.stranger.get(at(name, public.slug)).status_code == 200


@pytest.mark.parametrize("name", sorted(NAMES - PAGES_FOR_READERS))
def test_only_members_do_things_in_a_public_project(name, browsers, db):
    public = a_project(visibility="public")

    assert browsers.stranger.get(address(name, public)).status_code == 302
    assert browsers.outsider.get(address(name, public)).status_code == 403


@pytest.mark.parametrize("name", ["link", "letter", "close_invitation"])
def test_an_invitation_of_another_project_is_not_found(name, project, browsers):
    way = "letter" if name == "letter" else "link"
    theirs = an_invitation(a_project(), way=way)

    answer = browsers.chair.post(at(name, project.slug, theirs.pk))

    assert answer.status_code == 404
    assert reads.invitation(theirs.code).closed_at is None


def test_the_addresses_of_the_room_are_reached_from_the_top():
    assert "projects" in get_resolver().namespace_dict
