"""Starting a project."""

import pytest

from propolis.projects.models import Project
from tests.factories import a_person
from tests.projects.conftest import at

TYPED = {
    "title": "Quieter nights",
    "purpose": "Sleep on the ward.",
    "level": "service",
    "perspective": "carer",
    "languages": ["en"],
    "nation": "ENG",
    "visibility": "members",
}


@pytest.fixture
def browser(db, browser_of):
    return browser_of(a_person("Ana"))


def test_a_stranger_is_asked_to_sign_in_and_comes_back(db, client):
    assert client.get(at("start")).headers["Location"] == "/sign-in/?next=/start/"


def test_the_promise_comes_straight_after(browser):
    answer = browser.post(at("start"), TYPED)

    assert answer.headers["Location"] == at("write_promise", Project.objects.get().slug)


def test_the_page_after_can_be_left_for_now(browser):
    page = browser.post(at("start"), TYPED, follow=True).content.decode()

    assert f'href="/projects/{Project.objects.get().slug}/">Leave this for now</a>' in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"title": "a" * 121},
        {"purpose": ""},
        {"purpose": "a" * 2001},
        {"level": "huge"},
        {"perspective": ""},
    ]
    + [{"languages": []}, {"languages": ["xx"]}, {"nation": "FRA"}, {"visibility": "<b>"}, {"title": "a\x00b"}],
    ids=str,
)
def test_a_mistake_brings_the_form_back_with_what_was_typed(browser, wrong):
    answer = browser.post(at("start"), TYPED | {"purpose": "Sleep on the ward."} | wrong)

    assert answer.status_code == 422
    assert "There is a problem" in answer.content.decode()
    assert not Project.objects.exists()


def test_what_was_typed_cannot_act_as_a_script(browser):
    script = "<script>alert(1)</script>"
    page = browser.post(at("start"), TYPED | {"title": script}, follow=True).content.decode()

    assert script not in page
    assert "&lt;script&gt;" in page


def test_a_form_sent_twice_starts_one_project(browser):
    first = browser.post(at("start"), TYPED | {"once": "a-key"})
    second = browser.post(at("start"), TYPED | {"once": "a-key"})

    assert Project.objects.count() == 1
    assert second.headers["Location"] == first.headers["Location"]
