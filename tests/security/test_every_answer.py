"""What every answer carries, the ones that refuse above all."""

import pytest
from django.conf import settings as site

from propolis.site.demo.guard import PASSED_ON
from tests.factories import a_member, a_project
from tests.security.conftest import browser

pytestmark = pytest.mark.django_db

ANSWERS = {
    "a page": ("/", {}, 200),
    "nothing there": ("/nothing", {}, 404),
    "a method that is not taken": ("/sign-out/", {}, 405),
    "a host that is not ours": ("/", {"host": "evil.example"}, 400),
    "the source": ("/source/propolis.tar.gz", {}, 200),
    "the file of styles": ("/health/live", {}, 200),
}


@pytest.mark.parametrize(("address", "headers", "status"), ANSWERS.values(), ids=ANSWERS)
def test_every_answer_says_what_a_page_may_load_and_who_may_frame_it(address, headers, status):
    answer = browser().get(address, headers=headers)
    policy = answer.headers["Content-Security-Policy"]
    assert answer.status_code == status
    assert all(rule in policy for rule in ("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'"))
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_no_policy_lets_a_page_run_what_stands_in_it():
    assert "unsafe" not in str(site.CONTENT_SECURITY_POLICY)


def test_too_much_at_once_is_refused_in_our_own_words():
    answer = browser().post("/sign-in/", {"email": "a" * 3_000_000})
    assert answer.status_code == 400 and "Nothing was saved" in answer.content.decode()


def test_a_form_from_elsewhere_is_refused_in_our_own_words_with_what_was_typed():
    eve = browser(a_member(a_project()), enforce_csrf_checks=True)
    page = eve.post("/me/name/", {"name": "<b>Ana Maria</b>"}).content.decode()
    assert "load the page again" in page and "&lt;b&gt;Ana Maria" in page and "<b>Ana" not in page


def test_a_page_of_someone_signed_in_is_kept_by_no_cache_on_the_way():
    assert "private" in browser(a_member(a_project())).get("/").headers["Cache-Control"]


@pytest.mark.parametrize("header", PASSED_ON)
@pytest.mark.parametrize("address", ["/demo/step-in/", "/demo/mail/"])
def test_the_example_opens_to_nobody_behind_another_server(settings, header, address):
    settings.ROOT_URLCONF, settings.IS_DEMO, settings.ALLOWED_HOSTS = "propolis.site.demo.urls", True, ["*"]
    asked = {"host": "localhost", header: "127.0.0.1"}
    assert browser().get(address, headers=asked).status_code == 403


@pytest.mark.parametrize("id", ["a%00b", "..%2f..%2fetc", "%ff", "'", "a" * 3000])
def test_an_id_that_is_none_is_not_found(id):
    member = a_member(a_project())
    start = f"/projects/{member.project.slug}/planning/"
    for kind in ("conversations", "statements", "needs", "goals", "imports"):
        assert browser(member).get(f"{start}{kind}/{id}/").status_code == 404
