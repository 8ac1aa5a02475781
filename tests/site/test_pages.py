"""The pages about Propolis itself, and those for when nothing is found or something breaks."""

import io
import tarfile

import pytest
from django.test import Client
from django.urls import reverse

from propolis.site.glossary import WORDS
from propolis.site.source import BESIDE, PAPERS
from tests.factories import a_member, a_person, a_project

pytestmark = pytest.mark.django_db
ABOUT = ["accessibility", "privacy", "glossary", "notices", "source"]


def read(client, where):
    return client.get(where).content.decode()


# The front page


def test_a_visitor_sees_projects_anyone_can_read_and_no_others(client):
    a_project(title="Open to all", visibility="public")
    a_project(title="For members only")
    page = read(client, "/")
    assert "Open to all" in page
    assert "For members only" not in page


def test_a_member_sees_their_own_projects_once(client):
    member = a_member(a_project(title="Open to all", visibility="public"))
    a_project(title="Of others")
    client.force_login(member.person)
    page = read(client, "/")
    assert page.count("Open to all") == 1
    assert "Of others" not in page


def test_a_visitor_is_told_when_there_is_nothing_to_read_yet(client):
    assert "A project shows here when its co-chairs let anyone read it." in read(client, "/")


# About Propolis


@pytest.mark.parametrize("name", ABOUT)
def test_a_page_about_propolis_is_open_to_everyone(client, name):
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("name", ABOUT)
def test_every_page_leads_to_every_page_about_propolis(client, name):
    page = read(client, "/")
    assert f'href="{reverse(name)}"' in page


def test_the_glossary_explains_every_word_in_the_order_of_the_alphabet(client):
    page = read(client, reverse("glossary"))
    places = [page.index(f">{word}<") for word, _meaning in WORDS]
    assert places == sorted(places)
    assert [str(word) for word, _meaning in WORDS] == sorted(str(word) for word, _meaning in WORDS)


def test_health_says_ok(client):
    assert [client.get(reverse(name)).content for name in ("live", "ready")] == [b"ok", b"ok"]


# The source code


@pytest.fixture
def source(client):
    """The names of the files in the source code that anyone can take away."""
    packed = b"".join(client.get(reverse("source_file")).streaming_content)
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        return tar.getnames()


@pytest.mark.parametrize("path", ["propolis/site/urls.py", "propolis/site/jinja2/site/home.jinja", *PAPERS, *BESIDE])
def test_the_source_code_is_whole(source, path):
    assert f"propolis-source/{path}" in source


@pytest.mark.parametrize("ending", [".key", ".sqlite3", ".env", ".log", ".pyc", "/var", "/.git"])
def test_the_source_code_holds_nothing_of_the_installation(source, ending):
    assert [name for name in source if name.endswith(ending)] == []


def test_the_source_code_does_not_say_who_runs_the_site(client):
    packed = b"".join(client.get(reverse("source_file")).streaming_content)
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        assert {(one.uid, one.gid, one.uname, one.gname) for one in tar} == {(0, 0, "", "")}


# Languages


@pytest.mark.parametrize(
    ("prefix", "lang", "notice"),
    [
        ("/cy", "cy", "Nid yw&#39;r dudalen hon ar gael yn Gymraeg eto."),
        ("/en-easy", "en", "This page is not in easy read yet."),
    ],
)
def test_a_language_that_is_not_ready_says_so_in_its_own_words(client, prefix, lang, notice):
    page = read(client, f"{prefix}/glossary")
    assert f'<p class="p-language-notice" lang="{lang}">{notice}</p>' in page
    assert '<html lang="en">' in page


def test_english_needs_no_notice(client):
    assert "p-language-notice" not in read(client, "/glossary")


@pytest.mark.parametrize("at", ["/glossary", "/cy/glossary", "/en-easy/glossary"])
def test_the_switch_leads_to_the_same_page_in_every_language(client, at):
    page = read(client, f"{at}?a=b")
    assert [
        where for where in ("/glossary", "/cy/glossary", "/en-easy/glossary") if f'href="{where}?a=b"' not in page
    ] == []


# When nothing is found, or something breaks


def test_an_address_that_does_not_exist_answers_in_our_own_words(client):
    answer = client.get("/nothing/here")
    assert answer.status_code == 404
    assert "There is no page at this address, or it is not open to you." in answer.content.decode()


def test_someone_signed_in_gets_the_same_answer(client):
    client.force_login(a_person())
    assert "Page not found" in read(client, "/nothing/here")


@pytest.mark.urls("tests.site.nothing_works")
def test_when_something_breaks_the_page_says_whose_fault_it_is_and_no_more():
    answer = Client(raise_request_exception=False).get("/breaks/")
    page = answer.content.decode()
    assert answer.status_code == 500
    assert "It is our fault, not yours." in page
    assert "a secret inside" not in page


@pytest.mark.parametrize("where", ["/", "/nothing/here", "/glossary"])
def test_every_page_has_a_strict_policy_for_scripts_and_styles(client, where):
    policy = client.get(where).headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_a_page_of_someone_signed_in_is_kept_by_no_cache_on_the_way(client):
    client.force_login(a_person())
    assert "private" in client.get("/").headers["Cache-Control"]
