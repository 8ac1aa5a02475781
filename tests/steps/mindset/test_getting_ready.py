"""Lessons, the talk about them, stories, and the starting canvas."""

from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from propolis.kit.verdict import CanNot, MayNot
from propolis.methods.plain_words import check
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.steps.mindset import acts, library, permissions, reads, rules
from propolis.steps.mindset.models import CanvasAnswer, LessonDone, Post
from tests.factories import NOW, a_member, a_project, co_chairs

pytestmark = pytest.mark.django_db
TABLES = (CanvasAnswer, LessonDone, Post)


@pytest.fixture
def project():
    return a_project(visibility="public")


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def bea(project):
    return a_member(project, "staff", name="Bea")


@pytest.fixture
def refused(project):
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(refusal, reason, act, **arguments):
        before = [list(table.objects.order_by("pk").values()) for table in TABLES]
        length = record.entries(project.chain).count()
        with pytest.raises(refusal) as caught:
            act(at=NOW, **arguments)
        assert caught.value.verdict.reason == reason
        assert [list(table.objects.order_by("pk").values()) for table in TABLES] == before
        assert record.entries(project.chain).count() == length

    return run


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.power, entry.says


def said(by, text="Hm.", code="listening"):
    return acts.add_post(by=by, code=code, text=text, at=NOW)


def told(by, visibility="members", text="It was late."):
    return acts.tell_story(by=by, code="listening", text=text, visibility=visibility, at=NOW)


def answered(by, text="The nights.", question="chances"):
    return acts.add_answer(by=by, question=question, text=text, at=NOW)


def browser(member=None):
    client = Client()
    if member:
        client.force_login(member.person)
    return client


def read(member, name, *args):
    return browser(member).get(reverse(f"mindset:{name}", args=args)).content.decode()


# The lessons themselves


@pytest.mark.parametrize("module", library.modules().values(), ids=lambda one: one.code)
def test_every_lesson_is_short_and_plain(module):
    text = "\n\n".join(line for block in module.blocks for line in block.lines)
    found = check(text)
    assert (found.reading_age <= 11, found.words <= 320, bool(module.prompt and module.staff and module.people)) == (
        True,
        True,
        True,
    )


# Acts


def test_a_lesson_is_done_by_ones_own_word_and_leaves_no_entry(project, ana):
    length = record.entries(project.chain).count()
    acts.mark_lesson(by=ana, code="listening", is_done=True, at=NOW)
    assert (reads.has_done(ana, "listening"), record.entries(project.chain).count()) == (True, length)
    acts.mark_lesson(by=ana, code="listening", is_done=False, at=NOW)
    assert not reads.has_done(ana, "listening")


def test_what_is_not_there_cannot_be_done_nor_talked_about(ana, refused):
    refused(CanNot, "no-such-lesson", acts.mark_lesson, by=ana, code="flying", is_done=True)
    refused(CanNot, "no-such-lesson", acts.add_post, by=ana, code="flying", text="x")
    refused(CanNot, "no-such-canvas-question", acts.add_answer, by=ana, question="flying", text="x")


def test_a_lesson_is_marked_once(ana, refused):
    refused(CanNot, "marked-like-that", acts.mark_lesson, by=ana, code="listening", is_done=False)


def test_talk_stories_and_answers_are_one_entry_each_without_words(project, ana):
    said(ana)
    assert newest(project) == ("mindset.add_post", "", {"module": "listening", "visibility": "members"})
    told(ana, "public")
    assert newest(project) == ("mindset.tell_story", "", {"module": "listening", "visibility": "public"})
    answered(ana)
    assert newest(project) == ("mindset.add_answer", "agenda", {"question": "chances"})


@pytest.mark.parametrize(("text", "reason"), [(" ", "say-something-first"), ("x" * 3001, "too-long-to-keep")])
def test_words_are_there_and_not_too_many(ana, refused, text, reason):
    refused(CanNot, reason, acts.add_post, by=ana, code="listening", text=text)
    refused(CanNot, reason, acts.tell_story, by=ana, code="listening", text=text, visibility="members")
    refused(CanNot, reason, acts.add_answer, by=ana, question="who", text=text)


def test_a_story_says_who_can_read_it(ana, refused):
    story = {"code": "listening", "text": "x", "visibility": "some"}
    refused(CanNot, "say-who-can-read-it", acts.tell_story, by=ana, **story)


def test_words_taken_back_are_gone_for_good(project, ana, refused):
    post, answer = told(ana), answered(ana)
    acts.take_back_post(by=ana, post=post, at=NOW)
    acts.take_back_answer(by=ana, answer=answer, at=NOW)
    assert (Post.objects.get().text, CanvasAnswer.objects.get().text) == ("", "")
    assert (list(reads.stories(project, ana)), list(reads.answers(project))) == ([], [])
    refused(CanNot, "taken-back-before", acts.take_back_post, by=ana, post=post)
    refused(CanNot, "taken-back-before", acts.take_back_answer, by=ana, answer=answer)


def test_nobody_takes_back_the_words_of_another(ana, bea, refused):
    refused(MayNot, "not-your-words", acts.take_back_post, by=bea, post=told(ana))
    refused(MayNot, "not-your-words", acts.take_back_answer, by=bea, answer=answered(ana))


def test_the_table_itself_refuses_words_that_were_taken_back(ana):
    told(ana)
    with pytest.raises(IntegrityError), transaction.atomic():
        Post.objects.update(taken_back_at=NOW)


@pytest.mark.parametrize(("people", "shown"), [(4, 0), (5, 5), (9, 5), (10, 10)])
def test_people_are_counted_in_full_fives(people, shown):
    assert rules.at_least(people) == shown


# Who may


@pytest.fixture
def house(project, ana):
    people = {"ana": ana, "chair": co_chairs(project)[0], "nobody": None}
    people["elsewhere"] = co_chairs(a_project(title="Elsewhere"))[0]
    people["left"] = projects.leave(by=a_member(project, name="Gone"), at=NOW)
    return SimpleNamespace(people=people, project=project, post=told(ana))


TABLE = {
    "may_learn": ({"ana", "chair"}, lambda house: house.project),
    "may_talk": ({"ana", "chair"}, lambda house: house.project),
    "may_answer": ({"ana", "chair"}, lambda house: house.project),
    "may_write_charter": ({"ana", "chair"}, lambda house: house.project),
    "may_look_back": ({"ana", "chair"}, lambda house: house.project),
    "may_call_look": ({"chair"}, lambda house: house.project),
    "may_take_back": ({"ana"}, lambda house: house.post),
}


@pytest.mark.parametrize("act", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(house, act):
    expected, about = TABLE[act]
    allowed = {kind for kind, who in house.people.items() if getattr(permissions, act)(who, about(house))}
    assert allowed == expected


def test_the_table_misses_no_permission():
    assert {name for name in vars(permissions) if name.startswith("may_")} == {*TABLE, "may_take_part", "may_chair"}


# Pages


def test_a_member_does_a_lesson_and_takes_it_back(project, ana):
    mine, slug = browser(ana), project.slug
    mine.post(reverse("mindset:mark_lesson", args=[slug, "listening", "yes"]))
    assert "You have done 1 of 7." in read(ana, "home", slug)
    assert "Mark it as not done" in read(ana, "lesson", slug, "listening")
    mine.post(reverse("mindset:mark_lesson", args=[slug, "listening", "no"]))
    assert "You have done 0 of 7." in read(ana, "home", slug)


def test_talk_is_for_members_and_a_story_for_whoever_its_teller_chose(project, ana, bea):
    said(ana, "Said among us")
    told(ana, "members", "Told among us")
    told(ana, "public", "Told to all")
    seen = {who: read(who, "lesson", project.slug, "listening") for who in (bea, None)}
    words = ("Said among us", "Told among us", "Told to all", "Ana")
    assert [one in seen[bea] for one in words] == [True, True, True, True]
    assert [one in seen[None] for one in words] == [False, False, True, False]


def test_talk_and_stories_go_through_the_pages_and_back(project, ana):
    mine, slug = browser(ana), project.slug
    mine.post(reverse("mindset:talk", args=[slug, "listening"]), {"text": "We should pause."})
    mine.post(reverse("mindset:tell_story", args=[slug, "listening"]), {"text": "Long ago.", "visibility": "members"})
    page = read(ana, "lesson", slug, "listening")
    assert ["We should pause." in page, "Long ago." in page] == [True, True]
    for post in Post.objects.all():
        mine.post(reverse("mindset:take_back_post", args=[slug, post.pk]))
    assert "We should pause." not in read(ana, "lesson", slug, "listening")


@pytest.mark.parametrize(("name", "typed"), [("talk", {"text": ""}), ("tell_story", {"text": "x", "visibility": "?"})])
def test_a_mistake_is_sent_back_and_nothing_is_kept(project, ana, name, typed):
    answer = browser(ana).post(reverse(f"mindset:{name}", args=[project.slug, "listening"]), typed)
    assert (answer.status_code, Post.objects.count()) == (422, 0)


def test_the_canvas_takes_answers_and_gives_them_back(project, ana):
    mine, slug = browser(ana), project.slug
    mine.post(reverse("mindset:add_answer", args=[slug, "who"]), {"text": "The night staff"})
    assert "The night staff" in read(ana, "canvas", slug)
    mine.post(reverse("mindset:take_back_answer", args=[slug, CanvasAnswer.objects.get().pk]))
    assert "The night staff" not in read(ana, "canvas", slug)


def test_what_is_not_there_is_not_found(project, ana):
    slug, mine = project.slug, browser(ana)
    addresses = [
        ("lesson", slug, "flying"),
        ("mark_lesson", slug, "listening", "maybe"),
        ("add_answer", slug, "flying"),
    ]
    assert [mine.get(reverse(f"mindset:{name}", args=args)).status_code for name, *args in addresses] == [404] * 3


@pytest.mark.parametrize("rows", [1, 3])
def test_a_lesson_and_the_canvas_cost_the_same_however_much_was_said(project, ana, rows, django_assert_num_queries):
    for number in range(rows):
        by = a_member(project, name=f"M{number}")
        said(by), told(by), answered(by)
    mine = browser(ana)
    for name, args, queries in (("lesson", [project.slug, "listening"], 8), ("canvas", [project.slug], 5)):
        mine.get(reverse(f"mindset:{name}", args=args))
        with django_assert_num_queries(queries):
            mine.get(reverse(f"mindset:{name}", args=args))
