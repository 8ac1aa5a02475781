"""Who is here, what they speak from, who chairs, and how to leave."""

import pytest

from propolis.projects import acts, reads
from propolis.projects.pages.people import blurred
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.projects.conftest import at


@pytest.fixture
def public(db):
    return a_project(visibility="public")


def page_of(browser, name: str, project) -> str:
    return browser.get(at(name, project.slug)).content.decode()


def test_members_see_each_others_names(project, browsers):
    page = page_of(browsers.member, "people:home", project)

    assert "Sam" in page
    assert "Ana (you)" in page


def test_a_missing_perspective_is_said_in_words(project, browsers):
    page = page_of(browsers.member, "people:home", project)

    assert "Nobody yet speaks from lived experience." in page
    assert "Nobody yet speaks from the staff." not in page


def test_strangers_see_no_names(public, browsers):
    a_member(public, "carer", name="Ana")

    page = page_of(browsers.stranger, "people:home", public)
    assert "Ana" not in page
    assert "Sam" not in page


@pytest.mark.parametrize(("count", "shown"), [(0, "0"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (12, "12")])
def test_strangers_are_told_no_count_below_five(count, shown):
    assert blurred(count) == shown


@pytest.mark.parametrize(("carers", "shown"), [(4, "fewer than 5"), (5, "5")])
def test_the_public_page_blurs_small_groups(public, browsers, carers, shown):
    for _ in range(carers):
        a_member(public, "carer")

    page = page_of(browsers.stranger, "people:home", public)
    assert page.count("fewer than 5") == (2 if shown == "fewer than 5" else 1)


def test_someone_from_another_project_is_a_stranger_here(public, project, browsers):
    assert "Sam" not in page_of(browsers.chair, "people:home", public)


def test_a_name_cannot_act_as_a_script(project, browsers):
    a_member(project, name="<script>alert(1)</script>")

    assert "<script>alert" not in page_of(browsers.member, "people:home", project)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_queries_for_one_as_for_three(project, browsers, count, django_assert_num_queries):
    for _ in range(count):
        a_member(project)

    browsers.member.get(at("people:home", project.slug))  # the first page of a session also notes where it is
    with django_assert_num_queries(9):  # session, person, project, member, members, and what the step holds
        browsers.member.get(at("people:home", project.slug))


def test_someone_without_a_name_is_asked_for_one(project, ana, browsers):
    ana.person.name = ""
    ana.person.save()

    assert "Others see you without a name." in page_of(browsers.member, "people:home", project)


def test_change_perspective_begins_with_the_one_they_have(project, browsers):
    assert 'value="carer" checked' in page_of(browsers.member, "change_perspective", project).replace("\n", " ")


def test_change_perspective_changes_it(project, ana, browsers):
    answer = browsers.member.post(at("change_perspective", project.slug), {"perspective": "community"})

    ana.refresh_from_db()
    assert (answer.status_code, ana.perspective) == (302, "community")


@pytest.mark.parametrize("perspective", ["", "boss", "<script>"])
def test_change_perspective_takes_only_the_five(project, ana, browsers, perspective):
    answer = browsers.member.post(at("change_perspective", project.slug), {"perspective": perspective})

    ana.refresh_from_db()
    assert (answer.status_code, ana.perspective) == (422, "carer")


def test_a_co_chair_is_told_why_both_cannot_be_from_one_side(project, chair, browsers):
    co_chairs(project)

    answer = browsers.chair.post(at("change_perspective", project.slug), {"perspective": "carer"})
    assert answer.status_code == 422
    assert "both co-chairs would then be from one side" in answer.content.decode()


def test_a_second_co_chair_is_picked_from_the_other_side(project, browsers):
    a_member(project, "leader", name="Lee")

    page = page_of(browsers.chair, "name_co_chair", project)
    assert "Ana (a carer or family member)" in page
    assert "Lee" not in page


def test_naming_a_co_chair(project, chair, ana, browsers):
    answer = browsers.chair.post(at("name_co_chair", project.slug), {"member": ana.pk})

    assert answer.status_code == 302
    assert set(reads.co_chairs(project)) == {chair, ana}


def test_a_member_of_another_project_cannot_be_named(project, browsers):
    theirs = a_member(a_project(), "carer")

    answer = browsers.chair.post(at("name_co_chair", project.slug), {"member": theirs.pk})
    assert answer.status_code == 422
    assert reads.co_chairs(project).count() == 1


def test_when_nobody_can_be_named_the_page_offers_to_invite(project, ana, browsers):
    acts.leave(by=ana, at=NOW)

    assert "Nobody here can be the second co-chair now" in page_of(browsers.chair, "name_co_chair", project)


@pytest.mark.parametrize("name", ["name_co_chair", "stop_chairing"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_member_who_does_not_chair_may_not(project, ana, browsers, name, method):
    answer = getattr(browsers.member, method)(at(name, project.slug), {"member": ana.pk})

    assert answer.status_code == 403


def test_naming_twice_names_once(project, ana, browsers):
    answers = [browsers.chair.post(at("name_co_chair", project.slug), {"member": ana.pk, "once": "k"}) for _ in "12"]

    assert [answer.status_code for answer in answers] == [302, 302]


def test_a_co_chair_hands_the_chair_back(project, chair, browsers):
    co_chairs(project)

    browsers.chair.post(at("stop_chairing", project.slug))
    assert chair not in reads.co_chairs(project)


def test_the_last_co_chair_is_told_to_name_another_first(project, browsers):
    answer = browsers.chair.post(at("stop_chairing", project.slug))

    assert answer.status_code == 422
    assert "You are the only co-chair." in answer.content.decode()


def test_looking_at_the_leave_page_leaves_nothing(project, ana, browsers):
    page = page_of(browsers.member, "leave", project)

    assert "what you said, promised and decided stays" in page
    assert ana in reads.members(project)


def test_leaving(project, ana, browsers):
    answer = browsers.member.post(at("leave", project.slug))

    assert answer.headers["Location"] == "/"
    assert ana not in reads.members(project)


def test_leaving_twice_leaves_once(project, browsers):
    answers = [browsers.member.post(at("leave", project.slug), {"once": "a-key"}) for _ in "12"]

    assert [answer.headers["Location"] for answer in answers] == ["/", "/"]


def test_the_last_co_chair_cannot_leave_the_others(project, chair, browsers):
    answer = browsers.chair.post(at("leave", project.slug))

    assert answer.status_code == 422
    assert chair in reads.members(project)
