"""Who chairs, and how this team decides."""

import pytest

from tests.factories import a_project, co_chairs
from tests.projects.conftest import at

WAYS = {"notice_days": "3", "quorum_percent": "60", "visibility": "public"}


def test_the_page_names_who_chairs_and_how_it_decides(project, browsers):
    page = browsers.member.get(at("teams:home", project.slug)).content.decode()

    assert "Sam" in page
    assert "5 working days to read a proposal" in page
    assert "50 in every 100 of each perspective" in page


@pytest.mark.parametrize(("name_both", "said"), [(False, True), (True, False)])
def test_a_missing_co_chair_is_said_in_words(project, browsers, name_both, said):
    if name_both:
        co_chairs(project)

    page = browsers.member.get(at("teams:home", project.slug)).content.decode()
    assert ("There is one co-chair so far." in page) is said


def test_strangers_see_what_the_co_chairs_speak_from_and_no_name(browsers, db):
    page = browsers.stranger.get(at("teams:home", a_project(visibility="public").slug)).content.decode()

    assert "A member of staff" in page
    assert "Sam" not in page


@pytest.mark.parametrize(("who", "can"), [("member", False), ("chair", True)])
def test_only_co_chairs_are_offered_to_change_it(project, browsers, who, can):
    page = getattr(browsers, who).get(at("teams:home", project.slug)).content.decode()

    assert (at("ways", project.slug) in page) is can


def test_a_co_chair_sets_the_ways_of_working(project, browsers):
    browsers.chair.post(at("ways", project.slug), WAYS)

    project.refresh_from_db()
    assert (project.notice_days, project.quorum_percent, project.visibility) == (3, 60, "public")


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_member_who_does_not_chair_may_not(project, browsers, method):
    answer = getattr(browsers.member, method)(at("ways", project.slug), WAYS)

    project.refresh_from_db()
    assert (answer.status_code, project.notice_days) == (403, 5)


@pytest.mark.parametrize(
    "wrong", [{"notice_days": "21"}, {"quorum_percent": "0"}, {"visibility": ""}, {"notice_days": "<b>"}]
)
def test_a_mistake_changes_nothing(project, browsers, wrong):
    answer = browsers.chair.post(at("ways", project.slug), WAYS | wrong)

    project.refresh_from_db()
    assert (answer.status_code, project.quorum_percent) == (422, 50)
