"""Who people are, in their own words and for those they choose, and when they met."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from propolis.accounts.acts import join_without_email
from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.site.leaving import leave_everything
from propolis.steps.people import acts, reads
from propolis.steps.people.models import Gathering, Introduction, Strength
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.consent import a_table, adopted
from tests.factories.people import a_gathering, an_introduction

pytestmark = pytest.mark.django_db
SAID = {"about": "I like buses.", "strengths": ["Drawing"], "good_at": "", "learn": "", "seen_by": "members"}


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def joe(project):
    """A member who has no email address."""
    return a_member(project, "lived-experience", person=join_without_email(name="Joe", language="en", at=NOW))


# Acts


def test_an_introduction_is_recorded_without_a_word_of_it(project, ana, newest):
    made = an_introduction(ana)
    assert ([one.name for one in made.strengths.all()], made.seen_by) == (["Drawing"], "members")
    assert newest() == ("people.introduce", "", "people.introduction", {})


def test_what_is_said_now_takes_the_place_of_what_was_said_before(ana):
    an_introduction(ana)
    an_introduction(ana, about="I like trains.", strengths=["Listening", "Maps"])
    assert Introduction.objects.get().about == "I like trains."
    assert list(Strength.objects.order_by("name").values_list("name", flat=True)) == ["Listening", "Maps"]


def test_taking_it_back_deletes_every_word(ana, newest):
    an_introduction(ana)
    acts.remove_introduction(by=ana, at=NOW)
    assert (Introduction.objects.count(), Strength.objects.count()) == (0, 0)
    assert newest() == ("people.remove_introduction", "", "projects.member", {})


def test_a_co_chair_writes_down_what_someone_without_email_says(project, joe, newest):
    chair = co_chairs(project)[0]
    made = acts.introduce_member(by=chair, member=joe, at=NOW, **SAID)
    assert (made.member_id, made.written_by_id) == (joe.pk, chair.pk)
    assert newest() == ("people.introduce_member", "", "people.introduction", {})


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"about": " ", "strengths": []}, "introduce-with-something"),
        ({"strengths": [str(number) for number in range(11)]}, "too-many-strengths"),
    ],
)
def test_an_introduction_is_refused_with_a_reason(ana, refused, said, reason):
    refused(CanNot, reason, acts.introduce, by=ana, **SAID | said)


def test_nobody_speaks_for_someone_who_can_write_it_themselves(project, ana, joe, refused):
    chair = co_chairs(project)[0]
    refused(MayNot, "speaks-for-themselves", acts.introduce_member, by=chair, member=ana, **SAID)
    refused(MayNot, "not-a-co-chair", acts.introduce_member, by=ana, member=joe, **SAID)
    refused(CanNot, "no-introduction", acts.remove_introduction, by=ana)


def test_someone_who_left_introduces_nobody(project, ana, refused):
    left = projects.leave(by=ana, at=NOW)
    refused(MayNot, "not-a-member", acts.introduce, by=left, **SAID)
    refused(MayNot, "not-a-member", acts.remove_introduction, by=left)
    refused(MayNot, "not-a-member", acts.note_gathering, by=left, on_day=NOW.date(), what="Tea", lived=2, others=2)


def test_deleting_an_account_deletes_every_word_in_every_project(ana):
    an_introduction(ana)
    elsewhere = a_member(a_project(title="Elsewhere"), person=ana.person)
    an_introduction(elsewhere)
    projects.leave(by=elsewhere, at=NOW)
    leave_everything(ana.person, NOW)
    assert (Introduction.objects.count(), Strength.objects.count()) == (0, 0)


def test_a_gathering_is_recorded_without_how_many_came(project, newest):
    made = a_gathering(project)
    assert newest() == ("people.note_gathering", "", "people.gathering", {"on": "2026-05-04"})
    acts.take_back_gathering(by=made.noted_by, gathering=made, at=NOW)
    assert (Gathering.objects.get().what, list(reads.gatherings(project))) == ("", [])
    assert newest() == ("people.take_back_gathering", "", "people.gathering", {})


def test_a_gathering_is_refused_with_a_reason(project, ana, refused):
    by = co_chairs(project)[0]
    met = {"by": by, "what": "Tea", "on_day": NOW.date(), "lived": 2, "others": 1}
    refused(CanNot, "say-what-it-was", acts.note_gathering, **met | {"what": " "})
    refused(CanNot, "not-met-yet", acts.note_gathering, **met | {"on_day": (NOW + days(1)).date()})
    refused(CanNot, "one-is-no-gathering", acts.note_gathering, **met | {"lived": 0})
    made = a_gathering(project, by=by)
    refused(MayNot, "not-your-gathering", acts.take_back_gathering, by=ana, gathering=made)
    acts.take_back_gathering(by=by, gathering=made, at=NOW)
    refused(CanNot, "gathering-taken-back", acts.take_back_gathering, by=by, gathering=made)


def test_the_tables_themselves_refuse_a_reader_that_is_none_and_a_gathering_of_nobody(project, ana):
    an_introduction(ana)
    a_gathering(project)
    for table, broken in ((Introduction, {"seen_by": "press"}), (Gathering, {"lived": 0, "others": 0})):
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.update(**broken)


# Who reads what


@pytest.mark.parametrize(
    ("seen_by", "readers"),
    [
        ("members", {"mine", "other", "chair"}),
        ("co-chairs", {"mine", "chair"}),
        ("everyone", {"mine", "other", "chair", "stranger", "elsewhere"}),
    ],
)
def test_an_introduction_is_read_by_those_its_writer_chose(project, ana, seen_by, readers):
    an_introduction(ana, seen_by=seen_by)
    viewers = {"mine": ana, "other": a_member(project, name="Bea"), "chair": co_chairs(project)[0], "stranger": None}
    viewers["elsewhere"] = a_member(a_project(title="Elsewhere"), name="Cal")
    assert {who for who, viewer in viewers.items() if reads.introductions(project, viewer)} == readers
    assert {who for who, viewer in viewers.items() if reads.strengths(project, "draw", viewer=viewer)} == readers


def test_what_someone_who_left_said_is_no_longer_shown(project, ana):
    an_introduction(ana)
    projects.leave(by=ana, at=NOW)
    assert not reads.introductions(project, co_chairs(project)[0])


def test_people_are_found_by_every_word_of_what_they_are_good_at(project, ana):
    an_introduction(ana, strengths=["Keeping calm", "Maps"], good_at="I can read a bus plan.")
    for words, is_found in (("calm", True), ("PLAN maps", True), ("calm drums", False), ("", True)):
        assert reads.introductions(project, ana, words).exists() == is_found
    assert [one.name for one in reads.strengths(project, "calm", viewer=ana)] == ["Keeping calm"]


@pytest.mark.parametrize("rows", [1, 3])
def test_introductions_cost_the_same_however_many(project, rows, django_assert_num_queries):
    viewer = co_chairs(project)[0]
    for number in range(rows):
        an_introduction(a_member(project, name=f"M{number}"))
    with django_assert_num_queries(2):
        found = reads.introductions(project, viewer, "draw")
        assert [(len(one.strengths.all()), bool(one.member.person.name)) for one in found] == [(1, True)] * rows


# Pages


def test_a_member_says_who_they_are_changes_it_and_takes_it_back(project, ana, browser):
    mine, slug = browser(ana), project.slug
    said = {"about": "I like buses.", "strengths": "Drawing\n - drawing\nKeeping  calm", "seen_by": "co-chairs"}
    mine.post(reverse("people:introduce", args=[slug]), said)
    page = mine.get(reverse("people:know", args=[slug])).content.decode()
    for words in ("I like buses.", "Keeping calm", "Only the co-chairs"):
        assert words in page
    assert "I like buses." in mine.get(reverse("people:introduce", args=[slug])).content.decode()
    mine.post(reverse("people:remove_introduction", args=[slug]))
    assert Introduction.objects.count() == 0


def test_a_long_strength_is_sent_back(project, ana, browser):
    response = browser(ana).post(
        reverse("people:introduce", args=[project.slug]), {"strengths": "a" * 61, "seen_by": "members"}
    )
    assert (response.status_code, Introduction.objects.count()) == (422, 0)


def test_a_stranger_reads_no_name_and_only_blurred_counts(project, ana, joe, browser):
    chair = co_chairs(project)[0]
    acts.introduce_member(by=chair, member=joe, at=NOW, **SAID | {"seen_by": "everyone"})
    an_introduction(ana, about="Only for us.")
    a_gathering(project, by=chair, lived=6, others=3)
    page = browser().get(reverse("people:know", args=[project.slug])).content.decode()
    for words in ("I like buses.", "A person with lived experience", "6", "fewer than 5"):
        assert words in page
    for hidden in ("Joe", "Only for us.", "Written down by", "Sam", "Lou"):
        assert hidden not in page


def test_a_strange_search_is_no_trouble(project, ana, browser):
    an_introduction(ana)
    page = browser(ana).get(reverse("people:know", args=[project.slug]), {"q": "<b>\x00%"}).content.decode()
    assert ("Nobody here has said that" in page, "&lt;b&gt;%" in page) == (True, True)


def test_the_page_says_if_people_met_before_they_decided(browser):
    table = a_table("carer")
    project, chair = table.project, table.lived
    address = reverse("people:know", args=[project.slug])
    a_gathering(project, by=chair)
    assert "Nothing was decided yet, and people have met." in browser(chair).get(address).content.decode()
    adopted(table)
    assert "People met 1 time before they first decided" in browser(chair).get(address).content.decode()
    Gathering.objects.update(on_day=(NOW + days(300)).date())
    assert "It is not too late." in browser(chair).get(address).content.decode()
