"""Looking back: each privately, shown by side where both have enough people, and what a person said is gone."""

from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.record.models import Entry
from propolis.steps.mindset import acts, lenses, rules
from propolis.steps.mindset.models import LookBack, OwnView, SeenBy
from propolis.steps.mindset.reads import looking as reads
from tests.factories import NOW, a_member, a_project, co_chairs, days

VALUES = [one.code for one in lenses.frameworks()["hive"].items]
LATER = NOW + days(1)


@pytest.mark.parametrize(
    ("lived", "others", "expected"),
    [
        ([], [], {}),
        ([1, 2, 3], [4], {}),
        ([1, 2, 3], [4, 4], {"all": 3}),
        ([1, 1, 2, 3, 4], [4, 4, 4, 4], {"all": 4}),
        ([1, 1, 2, 3, 4], [4, 4, 4, 4, 1], {"lived": 2, "others": 4}),
        ([1, 1, 2, 4, 4, 4], [3] * 5, {"lived": 2, "others": 3}),
    ],
)
def test_sides_are_shown_apart_only_where_both_have_five(lived, others, expected):
    assert rules.seen_by(lived, others) == expected


@given(st.lists(st.integers(1, 4), max_size=12), st.lists(st.integers(1, 4), max_size=12))
def test_nothing_is_shown_of_fewer_than_five_and_never_both_ways(lived, others):
    seen = rules.seen_by(lived, others)
    assert set(seen) in ({"lived", "others"}, {"all"}, set())
    assert bool(seen) == (len(lived) + len(others) >= rules.FLOOR)
    assert all(level in [*lived, *others] for level in seen.values())


@pytest.fixture
def here(db):
    project = a_project()
    chair, other = co_chairs(project)
    lived = [a_member(project, "carer", name=f"L{number}") for number in range(5)]
    others = [a_member(project, "staff", name=f"S{number}") for number in range(5)]
    return SimpleNamespace(project=project, chair=chair, other=other, lived=lived, others=others)


@pytest.fixture
def look(here):
    return acts.open_look(by=here.chair, at=NOW)


def say(look, member, level, *values):
    acts.say_view(by=member, look=look, views=dict.fromkeys(values or VALUES[:1], level), at=NOW)


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.power, entry.says


def seen(look):
    return set(look.seen.values_list("value", "side", "level"))


def test_beginning_and_ending_are_recorded_and_what_anyone_says_is_not(here, look):
    assert newest(here.project) == ("mindset.open_look", "judging", {})
    length = Entry.objects.count()
    say(look, here.lived[0], 2)
    assert Entry.objects.count() == length
    acts.close_look(by=here.chair, look=look, at=LATER)
    assert newest(here.project) == ("mindset.close_look", "judging", {"values_seen": 0})


def test_at_the_end_each_side_s_middle_is_kept_and_every_own_view_is_gone(here, look):
    for member in here.lived:
        say(look, member, 2)
    for member in here.others:
        say(look, member, 4)
    acts.close_look(by=here.chair, look=look, at=LATER)
    assert seen(look) == {(VALUES[0], "lived", 2), (VALUES[0], "others", 4)}
    assert not OwnView.objects.exists()


def test_each_value_is_counted_by_itself(here, look):
    for member in (*here.lived, *here.others):
        say(look, member, 3, VALUES[0])
    say(look, here.lived[0], 3, VALUES[0], VALUES[1])
    acts.close_look(by=here.chair, look=look, at=LATER)
    assert {value for value, _side, _level in seen(look)} == {VALUES[0]}


def test_a_view_said_again_takes_the_place_of_the_one_before(here, look):
    say(look, here.chair, 1, *VALUES[:2])
    say(look, here.chair, 4, VALUES[0])
    assert reads.own_views(look, here.chair) == {VALUES[0]: 4}


def test_who_has_left_is_not_counted(here, look):
    for member in here.lived:
        say(look, member, 2)
    projects.leave(by=here.lived[0], at=NOW)
    acts.close_look(by=here.chair, look=look, at=LATER)
    assert seen(look) == set()


def state():
    return [list(table.objects.order_by("pk").values()) for table in (LookBack, OwnView, SeenBy)]


@pytest.mark.parametrize(
    ("refusal", "reason", "act", "who", "arguments"),
    [
        (CanNot, "looking-already", "open_look", "chair", {}),
        (MayNot, "not-a-co-chair", "open_look", "member", {}),
        (MayNot, "not-a-co-chair", "close_look", "member", {"look": True}),
        (CanNot, "say-at-least-one", "say_view", "member", {"look": True, "views": {}}),
        (CanNot, "no-such-value", "say_view", "member", {"look": True, "views": {"luck": 2}}),
        (CanNot, "no-such-value", "say_view", "member", {"look": True, "views": {VALUES[0]: 5}}),
    ],
)
def test_what_is_refused_changes_nothing(here, look, refusal, reason, act, who, arguments):
    say(look, here.lived[0], 2)
    by = here.chair if who == "chair" else here.lived[0]
    before, length = state(), Entry.objects.count()
    with pytest.raises(refusal) as caught:
        getattr(acts, act)(by=by, at=LATER, **arguments | ({"look": look} if "look" in arguments else {}))
    assert (caught.value.verdict.reason, state(), Entry.objects.count()) == (reason, before, length)


@pytest.mark.parametrize(("act", "more"), [("say_view", {"views": {VALUES[0]: 2}}), ("close_look", {})])
def test_nothing_comes_after_the_end(here, look, act, more):
    acts.close_look(by=here.chair, look=look, at=LATER)
    with pytest.raises(CanNot) as caught:
        getattr(acts, act)(by=here.chair, look=look, at=LATER, **more)
    assert caught.value.verdict.reason == "look-closed"


@pytest.mark.parametrize(("after", "is_allowed"), [(89, False), (90, True)])
def test_people_look_back_again_after_three_months(here, look, after, is_allowed):
    acts.close_look(by=here.chair, look=look, at=LATER)
    if is_allowed:
        acts.open_look(by=here.chair, at=NOW + days(after))
    else:
        with pytest.raises(CanNot, match="looked-lately"):
            acts.open_look(by=here.chair, at=NOW + days(after))
    assert LookBack.objects.count() == 1 + is_allowed


def browser(member):
    client = Client()
    client.force_login(member.person)
    return client


def at(name, here):
    return reverse(f"mindset:{name}", args=[here.project.slug])


def test_a_round_from_asking_to_what_is_seen(here):
    chair = browser(here.chair)
    assert "Nobody has looked back yet" in chair.get(at("look", here)).content.decode()
    chair.post(at("open_look", here))
    for member, level in [*((one, "1") for one in here.lived), *((one, "3") for one in here.others)]:
        browser(member).post(at("say_view", here), {VALUES[0]: level})
    mine = browser(here.lived[0])
    assert "You have answered" in mine.get(at("look", here)).content.decode()
    assert mine.get(at("say_view", here)).content.decode().count(" checked") == 1
    chair.post(at("close_look", here))
    page = mine.get(at("look", here)).content.decode()
    assert "2 steps apart" in page and "Not yet" in page and "Most of the time" in page


def test_a_round_with_too_few_says_so(here, look):
    acts.close_look(by=here.chair, look=look, at=LATER)
    assert "Too few people answered" in browser(here.chair).get(at("look", here)).content.decode()


def test_answering_what_nobody_asks_is_not_found(here):
    assert browser(here.chair).get(at("say_view", here)).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_however_often_people_looked_back(here, rows, django_assert_max_num_queries):
    for number in range(rows):
        look = acts.open_look(by=here.chair, at=NOW + days(100 * number))
        for member in (*here.lived, *here.others):
            say(look, member, 2, *VALUES[: number + 1])
        acts.close_look(by=here.chair, look=look, at=NOW + days(100 * number + 1))
    client = browser(here.chair)
    client.get(at("look", here))
    with django_assert_max_num_queries(9):
        client.get(at("look", here))
