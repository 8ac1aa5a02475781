"""Projects side by side: whose they are, what their records show, and no ranking."""

import pytest
from django.test import Client
from django.urls import reverse

from propolis.site.portfolio import portfolio_page
from propolis.steps.mindset import acts
from tests.factories import NOW, a_member, a_person, a_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana():
    return a_person("Ana")


def titles(person):
    return [(one.project.title, one.is_mine) for one in portfolio_page(person).projects]


def test_it_holds_ones_own_projects_and_public_ones_by_title_and_no_closed_one(ana):
    a_project(title="zebra", by=ana)
    a_project(title="Apple", visibility="public")
    a_project(title="Closed")
    assert titles(ana) == [("Apple", False), ("zebra", True)]


def test_each_project_shows_only_what_its_own_record_holds(ana):
    ours = a_project(title="A", by=ana, perspective="carer")
    a_project(title="B", visibility="public")
    acts.add_post(by=a_member(ours, "staff", name="Bea"), code="listening", text="Hm.", at=NOW)
    found = {one.project.title: {it.item.code: it.standing for it in one.parts} for one in portfolio_page(ana).projects}
    assert (found["A"]["culture"], found["B"]["culture"]) == ("others", "not-yet")


def test_only_someone_who_is_signed_in_comes_in(ana):
    stranger = Client().get(reverse("portfolio"))
    assert (stranger.status_code, "sign-in" in stranger.url) == (302, True)


@pytest.mark.parametrize("rows", [1, 3])
def test_it_costs_the_same_however_many_projects_there_are(ana, rows, django_assert_num_queries):
    for number in range(rows):
        a_project(title=f"P{number}", by=ana)
        a_project(title=f"Q{number}", visibility="public")
    mine = Client()
    mine.force_login(ana)
    mine.get(reverse("portfolio"))
    with django_assert_num_queries(5):
        page = mine.get(reverse("portfolio")).content.decode()
    assert "You are in it" in page
