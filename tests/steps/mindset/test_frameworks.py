"""Frameworks: what each asks for, what shows it, and that every act counts in all of them at once."""

from collections import Counter

import pytest
from django.test import Client
from django.urls import reverse

from propolis.kit.act import ACTS
from propolis.methods.plain_words import check
from propolis.site.act_words import ACT_WORDS
from propolis.steps.mindset import acts, lenses, pages, reads
from tests.factories import NOW, a_member, a_project, days

ALL = lenses.frameworks()
FREE = {"AGPL-3.0-or-later", "CC-BY-4.0", "CC0-1.0", "OGL-UK-3.0"}
SEEN_IN = {item.words: item.indicators for one in ALL.values() for item in one.items}


def answered(by, at=NOW):
    return acts.add_answer(by=by, question="chances", text="The nights.", at=at)


def read(project, name="mindset:framework", *args, query=""):
    return Client().get(reverse(name, args=[project.slug, *args]) + query).content.decode()


# The data


def test_all_seven_frameworks_are_there_in_full():
    assert {code: len(one.items) for code, one in ALL.items()} == {
        "eight-principles": 8,
        "eight-steps": 8,
        "hive": 8,
        "six-principles": 6,
        "values-and-steps": 12,
        "jigsaw": 4,
        "uk-standards": 6,
    }


@pytest.mark.parametrize("framework", ALL.values(), ids=ALL)
def test_a_framework_says_where_it_comes_from_and_is_free_to_use(framework):
    assert (framework.licence in FREE, bool(framework.source and framework.version and framework.as_of)) == (True, True)


@pytest.mark.parametrize("framework", ALL.values(), ids=ALL)
def test_every_item_has_a_code_of_its_own_and_maps_to_indicators_that_exist(framework):
    assert [code for code, times in Counter(one.code for one in framework.items).items() if times > 1] == []
    assert [one.code for one in framework.items if not one.indicators] == []
    assert [code for one in framework.items for code in one.indicators if code not in lenses.indicators()] == []


def test_every_indicator_is_shown_by_acts_that_exist_and_leave_an_entry():
    found = {code: one.acts for code, one in lenses.indicators().items()}
    assert [code for code, names in found.items() if not names] == []
    wrong = [name for names in found.values() for name in names if name not in ACT_WORDS or ACTS[name].owed != 1]
    assert wrong == []


def test_no_indicator_stands_outside_every_framework():
    assert set(lenses.indicators()) == {code for codes in SEEN_IN.values() for code in codes}


@pytest.mark.parametrize("framework", ALL.values(), ids=ALL)
def test_the_words_are_plain(framework):
    text = "\n\n".join([framework.about, *(f"{one.words}\n\n{one.unseen}" for one in framework.items)])
    assert check(text).reading_age <= 11


def test_the_words_of_what_can_be_seen_are_plain():
    assert check("\n\n".join(f"{one.words}." for one in lenses.indicators().values())).reading_age <= 11


# What the record shows


@pytest.fixture
def project(db):
    return a_project(visibility="public")


def test_an_act_counts_for_the_side_that_did_it_and_on_its_last_day(project):
    for who, at in (("carer", NOW), ("lived-experience", NOW + days(2)), ("staff", NOW + days(1))):
        answered(a_member(project, who, name=who), at)
    found = reads.evidence(project)["agenda"]
    assert (found.lived, found.others, found.times, found.last_at) == (2, 1, 3, NOW + days(2))


def test_what_another_project_did_shows_nothing_here(project):
    elsewhere = a_project(title="Elsewhere")
    answered(a_member(elsewhere, "carer"))
    assert (reads.evidence(project)["agenda"].times, reads.evidence(elsewhere)["agenda"].times) == (0, 1)


def test_the_community_is_the_side_that_uses_services_only_where_it_leads(db):
    for level, lived in (("community", 1), ("service", 0)):
        led = a_project(title=level, level=level)
        answered(a_member(led, "community"))
        assert reads.evidence(led)["agenda"].lived == lived


@pytest.mark.parametrize(
    ("who", "standing"),
    [((), "not-yet"), (("carer",), "lived"), (("staff",), "others"), (("carer", "staff"), "both")],
)
def test_a_point_stands_where_the_sides_have_brought_it(project, who, standing):
    for perspective in who:
        answered(a_member(project, perspective, name=perspective))
    assert pages.standing(reads.evidence(project), ["agenda"]) == standing


def test_an_act_entered_once_shows_in_every_framework_that_asks_for_it(project):
    answered(a_member(project, "carer"))
    asks = {code for code, one in ALL.items() if any("agenda" in item.indicators for item in one.items)}
    shows = {code for code in ALL if "?shows=agenda" in read(project, "mindset:framework", code)}
    assert (shows, len(asks) > 3) == (asks, True)


# Pages


def test_a_point_leads_to_the_entries_that_show_it_and_to_no_others(project):
    answered(a_member(project, "carer"))
    page = read(project, "record", query="?shows=agenda")
    assert ("wrote on the starting canvas" in page, "started the project" in page) == (True, False)
    assert "started the project" in read(project, "record", query="?shows=flying")


def test_a_framework_that_is_not_there_is_not_found(project):
    assert Client().get(reverse("mindset:framework", args=[project.slug, "flying"])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_a_framework_costs_the_same_however_much_was_done(project, rows, django_assert_num_queries):
    for number in range(rows):
        answered(a_member(project, "carer", name=f"M{number}"))
    read(project, "mindset:framework", "jigsaw")
    with django_assert_num_queries(2):
        read(project, "mindset:framework", "jigsaw")
