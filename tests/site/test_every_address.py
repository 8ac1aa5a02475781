"""Every address refuses a stranger unless it is listed here, for every kind of visitor.

ACCESS lists who may come in at each address. A new address that is not listed, or one listed and gone, fails; so does a
view that lets in anyone else than its line says.
"""

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from propolis.projects import acts as projects
from tests.factories import NOW, a_member, a_person, a_project, days
from tests.site.addresses import ACCESS

pytestmark = pytest.mark.django_db

NOBODY = "nothing-here"
VISITORS = ("stranger", "outsider", "left", "member")


def patterns(resolver=None, namespace="", parameters=()):
    """(name, parameters, view) of every address of the house."""
    for one in (resolver or get_resolver()).url_patterns:
        here = (*parameters, *one.pattern.converters)
        if isinstance(one, URLPattern):
            yield namespace + (one.name or ""), here, one.callback
        else:
            yield from patterns(one, f"{namespace}{one.namespace}:" if one.namespace else namespace, here)


EVERY = sorted({(name, parameters) for name, parameters, _view in patterns()})


def test_every_address_is_listed_and_every_listed_address_exists():
    assert {name for name, _parameters in EVERY} == set(ACCESS)


@pytest.mark.parametrize(("name", "access"), ACCESS.items())
def test_a_view_says_of_itself_what_the_list_says(name, access):
    assert {view.access for found, _parameters, view in patterns() if found == name} == {access}


def address(name, parameters, slug):
    """The address with this project's slug; everything else in it names nothing."""
    values = {"slug": slug, "pk": 0, "code": "2345bcdf2345", "kind": "need"}
    return reverse(name, kwargs={one: values.get(one, NOBODY) for one in parameters})


@pytest.fixture(params=["members", "public"])
def project(request):
    return a_project(visibility=request.param, at=NOW)


@pytest.fixture
def visitors(project):
    """A browser for each kind of visitor."""
    left = a_member(project, name="Len")
    projects.leave(by=left, at=NOW + days(1))
    people = {"outsider": a_person("Oz"), "left": left.person, "member": a_member(project, name="Mo").person}
    clients = {kind: Client() for kind in VISITORS}
    for kind, person in people.items():
        clients[kind].force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return clients


def answered(client, where):
    """ "in", "refused" or "sign-in", however the address was asked for."""
    found = set()
    for method in (client.get, client.post):
        response = method(where)
        assert response.status_code < 500, f"{where} fell over"
        is_door = response.status_code == 302 and response.headers["Location"].startswith("/sign-in/?next=")
        found.add("sign-in" if is_door else "refused" if response.status_code in (403, 404) else "in")
    return found


EXPECTED = {
    ("readers", "members"): {"stranger": {"sign-in"}, "outsider": {"refused"}, "left": {"refused"}},
    ("members", "members"): {"stranger": {"sign-in"}, "outsider": {"refused"}, "left": {"refused"}},
    ("members", "public"): {"stranger": {"sign-in"}, "outsider": {"refused"}, "left": {"refused"}},
}


@pytest.mark.parametrize("access", ["readers", "members"])
def test_an_address_of_a_project_turns_away_everyone_it_is_not_for(project, visitors, access):
    expected = EXPECTED.get((access, project.visibility), {})
    for name, parameters in EVERY:
        if ACCESS[name] != access:
            continue
        where = address(name, parameters, project.slug)
        got = {kind: answered(visitors[kind], where) for kind in expected}
        assert got == expected, f"{name} at {where}"


def test_a_member_is_never_sent_to_the_door(project, visitors):
    for name, parameters in EVERY:
        if ACCESS[name] in ("readers", "members"):
            assert "sign-in" not in answered(visitors["member"], address(name, parameters, project.slug)), name


def test_what_is_for_people_who_are_signed_in_sends_a_stranger_to_the_door(project, visitors):
    for name, parameters in EVERY:
        if ACCESS[name] == "signed-in":
            assert answered(visitors["stranger"], address(name, parameters, project.slug)) == {"sign-in"}, name


def test_what_is_open_to_all_never_asks_a_stranger_to_sign_in_to_read(project, visitors):
    for name, parameters in EVERY:
        if ACCESS[name] == "everyone":
            where = address(name, parameters, project.slug)
            location = visitors["stranger"].get(where).headers.get("Location", "")
            assert not location.startswith("/sign-in/?next="), name


def test_a_private_project_and_one_that_does_not_exist_look_the_same_to_an_outsider(visitors):
    private = a_project(title="Hidden", visibility="members")
    for name, parameters in EVERY:
        if ACCESS[name] in ("readers", "members"):
            real, made_up = (address(name, parameters, slug) for slug in (private.slug, "no-such-project"))
            for kind in ("stranger", "outsider"):
                assert answered(visitors[kind], real) == answered(visitors[kind], made_up), f"{name} for {kind}"
