"""The mindset step and the promise of influence."""

import pytest

from propolis.projects import acts, reads
from tests.factories import NOW, a_project, days
from tests.projects.conftest import at

TYPED = {
    "is_open": "The lights.",
    "is_fixed": "The beds.",
    "final_say": "The ward",
    "final_say_why": "It is theirs.",
    "commits": "A reply in a month.",
}


@pytest.fixture
def promised(project, chair):
    return acts.make_promise(by=chair, at=NOW, **TYPED)


@pytest.mark.parametrize("name", ["mindset:home", "promise"])
def test_a_missing_promise_is_said_in_words(project, browsers, name):
    assert "No promise has been made yet" in browsers.member.get(at(name, project.slug)).content.decode()


@pytest.mark.parametrize("name", ["mindset:home", "promise"])
def test_members_read_the_promise(project, promised, browsers, name):
    page = browsers.member.get(at(name, project.slug)).content.decode()

    assert all(words in page for words in TYPED.values())


@pytest.mark.parametrize(("who", "can"), [("member", False), ("chair", True)])
def test_only_co_chairs_are_offered_to_write_it(project, promised, browsers, who, can):
    page = getattr(browsers, who).get(at("promise", project.slug)).content.decode()

    assert (at("write_promise", project.slug) in page) is can


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_member_who_does_not_chair_may_not_write_it(project, browsers, method):
    answer = getattr(browsers.member, method)(at("write_promise", project.slug), TYPED)

    assert (answer.status_code, reads.promise(project)) == (403, None)


def test_writing_it_shows_it(project, browsers):
    answer = browsers.chair.post(at("write_promise", project.slug), TYPED)

    assert answer.headers["Location"] == at("promise", project.slug)
    assert reads.promise(project).is_open == "The lights."


def test_a_new_version_begins_with_the_words_that_stand(project, promised, browsers):
    assert "The lights." in browsers.chair.get(at("write_promise", project.slug)).content.decode()


def test_the_versions_before_can_still_be_read(project, chair, promised, browsers):
    acts.make_promise(by=chair, at=NOW + days(1), **TYPED | {"is_open": "Everything."})

    page = browsers.member.get(at("promise", project.slug)).content.decode()
    assert page.index("Everything.") < page.index("Version 1, 4 May 2026") < page.index("The lights.")


def test_strangers_read_a_public_promise_and_not_who_made_it(browsers, db):
    public = a_project(visibility="public")
    acts.make_promise(by=reads.co_chairs(public).get(), at=NOW, **TYPED)

    page = browsers.stranger.get(at("promise", public.slug)).content.decode()
    assert "The lights." in page
    assert "A member of staff" in page
    assert "Sam" not in page


def test_a_mistake_keeps_what_was_typed(project, browsers):
    answer = browsers.chair.post(at("write_promise", project.slug), TYPED | {"final_say": ""})

    assert answer.status_code == 422
    assert "The lights." in answer.content.decode()
    assert reads.promise(project) is None


def test_a_promise_cannot_act_as_a_script(project, browsers):
    script = "<script>alert(1)</script>"
    page = browsers.chair.post(at("write_promise", project.slug), TYPED | {"is_open": script}, follow=True)

    assert script not in page.content.decode()


def test_a_form_sent_twice_makes_one_version(project, browsers):
    for _ in range(2):
        browsers.chair.post(at("write_promise", project.slug), TYPED | {"once": "a-key"})

    assert reads.promises(project).count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_queries_for_one_version_as_for_three(
    project, chair, browsers, count, django_assert_num_queries
):
    for _ in range(count):
        acts.make_promise(by=chair, at=NOW, **TYPED)

    browsers.member.get(at("promise", project.slug))  # the first page of a session also notes where it is
    with django_assert_num_queries(5):  # session, person, project, member, promises
        browsers.member.get(at("promise", project.slug))
