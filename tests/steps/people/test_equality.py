"""Who is here, counted: an answer belongs to nobody, and what is shown singles nobody out."""

from datetime import date
from itertools import product
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.record.models import Entry
from propolis.steps.people import acts, permissions, reads, rules
from propolis.steps.people.categories import category_sets, newest_sets
from propolis.steps.people.models import EqualityAnswered, EqualityAsking, EqualityCount
from tests.factories import NOW, a_member, a_project, co_chairs, days

LATER = NOW + days(1)
SET = "england-2026-1"
LICENCES = {"OGL-UK-3.0", "CC0-1.0", "CC-BY-4.0"}


# The lists


def test_every_nation_has_a_list_with_a_version_a_day_a_source_and_a_licence():
    assert {one.nation for one in newest_sets()} == {"England", "Wales", "Scotland", "Northern Ireland"}
    for one in category_sets().values():
        assert one.version and one.source and isinstance(one.valid_from, date) and one.licence in LICENCES


@pytest.mark.parametrize("code", category_sets())
def test_in_a_list_no_question_and_no_answer_is_there_twice(code):
    questions = category_sets()[code].questions
    assert len({one.code for one in questions}) == len(questions)
    assert all(len(set(one.options.values())) == len(one.options) >= 2 for one in questions)


# What is shown


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"a": 0, "b": 0}, {}),
        ({"a": 7, "b": 7}, {}),
        ({"a": 8, "b": 7}, {"a": 10, "b": None}),
        ({"a": 12, "b": 0, "c": 5}, {"a": 10, "b": None, "c": None}),
        ({"a": 15, "b": 9}, {"a": 15, "b": 10}),
        ({"a": 20, "b": 0}, {}),  # everyone is an a
        ({"a": 20, "b": 1}, {"a": 20, "b": None}),
    ],
)
def test_numbers_go_to_the_nearest_five_and_small_ones_and_common_ones_are_held_back(counts, expected):
    assert rules.shown(counts) == expected


def possible(shown):
    """Every set of counts that would be shown like this, up to a size."""
    ranges = [range(8) if number is None else range(number - 2, number + 3) for number in shown.values()]
    found = (dict(zip(shown, counts, strict=True)) for counts in product(*ranges))
    return [one for one in found if rules.shown(one) == shown]


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 30), min_size=2, max_size=4))
def test_subtraction_finds_no_number_that_is_held_back(counts):
    shown = rules.shown(counts)
    for answer in (one for one, number in shown.items() if number is None):
        assert len({one[answer] for one in possible(shown)}) >= 3


@given(st.dictionaries(st.sampled_from("abc"), st.integers(0, 30), min_size=2, max_size=3))
def test_no_number_that_is_shown_is_exact(counts):
    shown = rules.shown(counts)
    for answer in (one for one, number in shown.items() if number is not None):
        assert len({one[answer] for one in possible(shown)}) >= 3


# Acts


@pytest.fixture
def here(db):
    project = a_project()
    chair, other = co_chairs(project)
    members = [a_member(project, "carer", name=f"M{number}") for number in range(16)]
    return SimpleNamespace(project=project, chair=chair, other=other, members=members)


@pytest.fixture
def asking(here, monkeypatch):
    monkeypatch.setattr("propolis.steps.people.acts.equality.secrets.randbelow", lambda most: most - 1)
    return acts.ask_equality(by=here.chair, category_set=SET, at=NOW)


def answer(asking, member, **answers):
    acts.answer_equality(by=member, asking=asking, answers=answers, at=LATER)


def shown(asking, question):
    return reads.shown_counts(asking)[question]


def test_asking_is_recorded_with_its_list_and_answering_not_at_all(here, asking):
    entry = record.newest(here.project.chain).first()
    assert (entry.act, entry.by, entry.says) == ("people.ask_equality", here.chair.pk, {"category_set": SET})
    length = Entry.objects.count()
    answer(asking, here.members[0], sex="female")
    assert Entry.objects.count() == length


def test_nothing_is_shown_until_the_batch_is_full_and_then_all_of_it_at_once(here, asking):
    for number, member in enumerate(here.members[:13]):
        answer(asking, member, sex="female" if number % 3 else "male")
    assert shown(asking, "sex") == {"female": 0, "male": 0}
    answer(asking, here.members[13], sex="female")
    assert shown(asking, "sex") == {"female": 9, "male": 5}
    answer(asking, here.members[14], sex="male")
    assert shown(asking, "sex") == {"female": 9, "male": 5}


def test_a_question_that_is_left_out_waits_longer_than_the_others(here, asking):
    for member in here.members[:14]:
        answer(asking, member, sex="male")
    assert (shown(asking, "sex")["male"], shown(asking, "age")["80-over"]) == (14, 0)


def test_the_size_of_a_batch_is_drawn_anew_each_time(here, db, monkeypatch):
    drawn = iter(range(100))
    monkeypatch.setattr("propolis.steps.people.acts.equality.secrets.randbelow", lambda most: next(drawn) % most)
    asking = acts.ask_equality(by=here.chair, category_set=SET, at=NOW)
    batches = [one.batch for one in asking.questions.all()]
    assert set(batches) == set(range(rules.BATCH, rules.BATCH + rules.LOT))
    for member in here.members:
        answer(asking, member, sex="male")
    assert asking.questions.get(code="sex").batch == rules.BATCH + len(batches) % rules.LOT


def test_stopping_keeps_what_is_shown_and_throws_the_rest_away(here, asking):
    for member in here.members:
        answer(asking, member, sex="male")
    acts.stop_asking_equality(by=here.chair, asking=asking, at=LATER)
    assert record.newest(here.project.chain).first().act == "people.stop_asking_equality"
    assert shown(asking, "sex")["male"] == 14
    assert not EqualityCount.objects.filter(waiting__gt=0).exists()
    assert not EqualityAnswered.objects.exists()


def test_a_slip_is_counted_and_the_record_does_not_say_what_it_said(here, asking):
    acts.type_in_slip(by=here.chair, asking=asking, answers={"sex": "male"}, at=LATER)
    entry = record.newest(here.project.chain).first()
    assert (entry.act, entry.says) == ("people.type_in_slip", {})
    assert EqualityCount.objects.get(waiting=1).option == "male"


def test_an_asking_keeps_its_list_when_a_newer_one_comes(here, asking):
    acts.stop_asking_equality(by=here.chair, asking=asking, at=LATER)
    acts.ask_equality(by=here.chair, category_set="wales-2026-1", at=NOW + days(365))
    asking.refresh_from_db()
    assert (asking.category_set, reads.equality_asking(here.project).category_set) == (SET, "wales-2026-1")


def state():
    return [list(table.objects.order_by("pk").values()) for table in (EqualityAsking, EqualityCount, EqualityAnswered)]


@pytest.mark.parametrize(
    ("refusal", "reason", "act", "arguments"),
    [
        (CanNot, "category-set-not-known", "ask_equality", {"category_set": "mars-1"}),
        (CanNot, "equality-asked-already", "ask_equality", {"category_set": SET}),
        (CanNot, "equality-answer-not-known", "answer_equality", {"answers": {"sex": "tall"}}),
        (CanNot, "equality-answer-not-known", "answer_equality", {"answers": {"height": "tall"}}),
        (CanNot, "equality-answered-already", "answer_equality", {"answers": {"sex": "male"}}),
        (MayNot, "not-a-co-chair", "type_in_slip", {"answers": {"sex": "male"}}),
        (MayNot, "not-a-co-chair", "stop_asking_equality", {}),
    ],
)
def test_what_is_refused_changes_nothing(here, asking, refusal, reason, act, arguments):
    answer(asking, here.members[0], sex="male")
    by = here.chair if act == "ask_equality" else here.members[0 if reason != "equality-answer-not-known" else 1]
    about = {} if act == "ask_equality" else {"asking": asking}
    before, length = state(), Entry.objects.count()
    with pytest.raises(refusal) as caught:
        getattr(acts, act)(by=by, at=LATER, **about, **arguments)
    assert (caught.value.verdict.reason, state(), Entry.objects.count()) == (reason, before, length)


def test_a_project_asks_again_after_a_year_and_not_before(here, asking):
    acts.stop_asking_equality(by=here.chair, asking=asking, at=LATER)
    with pytest.raises(CanNot) as caught:
        acts.ask_equality(by=here.chair, category_set=SET, at=NOW + days(364))
    assert caught.value.verdict.reason == "equality-asked-lately"


@pytest.mark.parametrize("act", ["answer_equality", "type_in_slip", "stop_asking_equality"])
def test_nothing_comes_after_the_end(here, asking, act):
    acts.stop_asking_equality(by=here.chair, asking=asking, at=LATER)
    more = {} if act == "stop_asking_equality" else {"answers": {"sex": "male"}}
    with pytest.raises(CanNot) as caught:
        getattr(acts, act)(by=here.chair, asking=asking, at=LATER, **more)
    assert caught.value.verdict.reason == "equality-not-asked"


def test_the_table_itself_refuses_a_second_asking_and_a_second_answer(here, asking):
    answer(asking, here.members[0])
    with pytest.raises(IntegrityError), transaction.atomic():
        EqualityAsking.objects.create(project=here.project, category_set=SET, asked_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        EqualityAnswered.objects.create(asking=asking, member=here.members[0])


@pytest.mark.parametrize(("act", "chairs_only"), [("may_ask_equality", True), ("may_answer_equality", False)])
def test_every_kind_of_person_gets_the_answer_of_the_table(here, act, chairs_only):
    people = {"chair": here.chair, "other-chair": here.other, "member": here.members[0], "nobody": None}
    people["elsewhere"] = co_chairs(a_project(title="Elsewhere"))[0]
    people["left"] = projects.leave(by=here.members[1], at=NOW)
    allowed = {kind for kind, who in people.items() if getattr(permissions, act)(who, here.project)}
    assert allowed == {"chair", "other-chair"} | (set() if chairs_only else {"member"})


# Pages


def browser(member):
    client = Client()
    client.force_login(member.person)
    return client


def at(name, here):
    return reverse(f"people:{name}", args=[here.project.slug])


def test_a_member_answers_some_of_it_and_is_not_asked_again(here, asking):
    mine = browser(here.members[0])
    sent = mine.post(at("answer_equality", here), {"sex": "female", "age": "rather-not"})
    assert (sent.status_code, sent.headers["Location"]) == (302, at("equality", here))
    assert [one.option for one in EqualityCount.objects.filter(waiting=1)] == ["female"]
    assert mine.get(at("answer_equality", here)).status_code == 302
    assert "You have answered" in mine.get(at("equality", here)).content.decode()


def test_the_page_shows_about_how_many_and_says_few_or_none(here, asking):
    for number, member in enumerate(here.members):
        answer(asking, member, sex="female" if number % 3 else "male")
    page = browser(here.chair).get(at("equality", here)).content.decode()
    assert "about 10" in page and "few or none" in page and "What is your sex?" in page
    assert "How old are you?" not in page


def test_before_anyone_asked_members_read_who_can_and_co_chairs_are_offered_to(here, db):
    assert "Nobody has asked yet" in browser(here.members[0]).get(at("equality", here)).content.decode()
    assert at("ask_equality", here) in browser(here.chair).get(at("equality", here)).content.decode()
    assert browser(here.members[0]).get(at("ask_equality", here)).status_code == 403
    assert browser(here.chair).get(at("type_in_slip", here)).status_code == 404


def test_a_co_chair_asks_prints_a_slip_types_one_in_and_stops(here, db):
    chair = browser(here.chair)
    chair.post(at("ask_equality", here), {"category_set": "scotland-2026-1"})
    assert "Church of Scotland" in chair.get(at("equality_slip", here)).content.decode()
    chair.post(at("type_in_slip", here), {"religion": "church-of-scotland"})
    assert EqualityCount.objects.filter(waiting=1).count() == 1
    chair.post(at("stop_equality", here))
    assert "Not asked now" in chair.get(at("equality", here)).content.decode()


def test_the_page_costs_the_same_however_many_answered(here, asking, django_assert_num_queries):
    mine = browser(here.chair)
    mine.get(at("equality", here))
    counts = []
    for member in (None, *here.members[:3]):
        if member:
            answer(asking, member, sex="male")
        with django_assert_num_queries(7, exact=False) as found:
            mine.get(at("equality", here))
        counts.append(len(found))
    assert len(set(counts)) == 1
