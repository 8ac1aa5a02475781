"""The charter: written together, tied to what shows it, agreed by consent, and looked at again."""

from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from propolis.consent.subjects import subject
from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.steps.mindset import acts, lenses, pages, rules
from propolis.steps.mindset.models import Charter, Principle
from propolis.steps.mindset.reads import charter as reads
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.mindset import a_charter, a_draft, agreed

pytestmark = pytest.mark.django_db
OPEN = ("We are open about limits.", ("promise", "keeping"))
POWER = ("We share power.", ("deciding",))


@pytest.fixture
def project():
    return a_project(visibility="public")


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def refused(project):
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(refusal, reason, act, **arguments):
        before = [list(table.objects.order_by("pk").values()) for table in (Charter, Principle)]
        length = record.entries(project.chain).count()
        with pytest.raises(refusal) as caught:
            act(at=NOW, **arguments)
        assert caught.value.verdict.reason == reason
        assert [list(table.objects.order_by("pk").values()) for table in (Charter, Principle)] == before
        assert record.entries(project.chain).count() == length

    return run


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.power, entry.says


def read(member, name, *args):
    client = Client()
    if member:
        client.force_login(member.person)
    return client.get(reverse(f"mindset:{name}", args=args)).content.decode()


# Acts


def test_a_draft_is_begun_once(project, ana, refused):
    a_draft(ana)
    assert newest(project) == ("mindset.start_charter", "agenda", {"number": 1, "principles": 0})
    refused(CanNot, "charter-under-way", acts.start_charter, by=ana)


def test_principles_come_and_go_without_a_word_in_the_record(project, ana, refused):
    draft = a_draft(ana)
    first, second = acts.add_principles(by=ana, draft=draft, principles=[OPEN, POWER], at=NOW)
    assert newest(project) == ("mindset.add_principles", "options", {"principles": [first.pk, second.pk]})
    acts.remove_principle(by=ana, principle=first, at=NOW)
    assert newest(project) == ("mindset.remove_principle", "options", {"charter": draft.pk})
    assert list(reads.principles(draft)) == [second]
    refused(CanNot, "principle-removed", acts.remove_principle, by=ana, principle=first)


@pytest.mark.parametrize(
    ("principles", "reason"),
    [
        ([], "principle-empty"),
        ([(" ", ("promise",))], "principle-empty"),
        ([("Two\nlines", ("promise",))], "principle-one-line"),
        ([("x" * 201, ("promise",))], "principle-one-line"),
        ([("We are kind.", ())], "principle-shown-by-nothing"),
        ([("We are kind.", ("kindness",))], "principle-shown-by-nothing"),
        ([POWER] * 13, "too-many-principles"),
    ],
)
def test_a_principle_is_short_and_tied_to_what_can_be_seen(ana, refused, principles, reason):
    refused(CanNot, reason, acts.add_principles, by=ana, draft=a_draft(ana), principles=principles)


def test_a_charter_is_put_to_everyone_with_what_shows_each_principle(project, ana, refused):
    draft = a_draft(ana)
    day = {"review_on": (NOW + days(180)).date()}
    refused(CanNot, "no-principles-yet", acts.put_charter, by=ana, draft=draft, **day)
    acts.add_principles(by=ana, draft=draft, principles=[POWER], at=NOW)
    refused(CanNot, "review-too-late", acts.put_charter, by=ana, draft=draft, review_on=(NOW + days(400)).date())
    put = acts.put_charter(by=ana, draft=draft, at=NOW, **day)
    says = {"round": put.round_id, "principles": 1, "review_on": str(day["review_on"])}
    assert newest(project) == ("mindset.put_charter", "options", says)
    text = "1. We share power.\n   Shown by: We decide together, and anyone can say no"
    assert put.round.versions.get().text == text
    refused(CanNot, "charter-not-drafting", acts.add_principles, by=ana, draft=put, principles=[OPEN])
    refused(CanNot, "charter-not-drafting", acts.put_charter, by=ana, draft=put, **day)


def test_a_new_draft_starts_from_the_charter_that_holds(project, ana):
    agreed(a_charter(ana, [OPEN, POWER]))
    draft = a_draft(ana)
    assert [(one.text, tuple(one.shown_by)) for one in reads.principles(draft)] == [OPEN, POWER]
    assert draft.number == 2


def test_the_tables_themselves_refuse_a_second_draft_and_a_principle_that_nothing_shows(ana):
    draft = a_draft(ana)
    with pytest.raises(IntegrityError), transaction.atomic():
        Charter.objects.create(project=ana.project, number=2, started_by=ana, started_at=NOW)
    said = {"charter": draft, "place": 1, "text": "x", "written_by": ana, "written_at": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        Principle.objects.create(shown_by=[], **said)


# The text, there and back


def test_a_charter_is_read_back_as_it_was_written():
    known = {one.words: code for code, one in lenses.indicators().items()}
    words = {code: one.words for code, one in lenses.indicators().items()}
    text = rules.as_charter([(one, [words[code] for code in codes]) for one, codes in (OPEN, POWER)], label="Dangosir")
    assert rules.principles_of(text, known) == [OPEN, POWER]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. A\nShown by: one; two", [("A", ("1", "2"))]),
        ("1. A\nShown by: one; changed", [("A", ("1",))]),
        ("Shown by: one", [("Shown by: one", ())]),
        ("A\n\n2) B: one more", [("A", ()), ("B: one more", ())]),
        ("", []),
    ],
)
def test_words_that_changed_while_people_decided_keep_what_can_still_be_told(text, found):
    assert rules.principles_of(text, {"one": "1", "two": "2"}) == found


# Who may


def test_any_member_writes_and_nobody_else(project, ana, refused):
    draft = a_draft(ana)
    [principle] = acts.add_principles(by=ana, draft=draft, principles=[POWER], at=NOW)
    gone = projects.leave(by=a_member(project, name="Gone"), at=NOW)
    for who in (gone, co_chairs(a_project(title="Elsewhere"))[0]):
        refused(MayNot, "not-a-member", acts.add_principles, by=who, draft=draft, principles=[OPEN])
        refused(MayNot, "not-a-member", acts.remove_principle, by=who, principle=principle)
        refused(MayNot, "not-a-member", acts.put_charter, by=who, draft=draft, review_on=NOW.date())
    refused(MayNot, "not-a-member", acts.start_charter, by=gone)


# Pages


def test_a_stranger_reads_the_charter_that_holds_and_no_draft(project, ana):
    agreed(a_charter(ana, [POWER]))
    acts.add_principles(by=ana, draft=a_draft(ana), principles=[OPEN], at=NOW)
    seen = {who: read(who, "charter", project.slug) for who in (ana, None)}
    assert [("We share power." in page, OPEN[0] in page) for page in seen.values()] == [(True, True), (True, False)]
    assert "Ana" not in seen[None]


def test_the_charter_shows_what_the_record_holds_of_each_principle(project, ana):
    agreed(a_charter(ana, [POWER, OPEN]))
    page = pages.charter_page(SimpleNamespace(project=project, member=ana), NOW)
    assert [one.standing for one in page.principles] == ["both", "not-yet"]


@pytest.mark.parametrize(("later", "overdue"), [(179, False), (181, True)])
def test_a_charter_past_its_day_is_overdue(project, ana, later, overdue):
    agreed(a_charter(ana, [POWER]))
    page = pages.charter_page(SimpleNamespace(project=project, member=ana), NOW + days(later))
    assert (page.is_overdue, page.can_start) == (overdue, True)


def test_a_round_of_the_charter_knows_its_page(project, ana):
    put = a_charter(ana, [POWER])
    assert subject(put.round).href == reverse("mindset:charter_version", args=[project.slug, put.pk])


def test_a_charter_goes_from_a_draft_to_a_proposal_through_the_pages(project, ana):
    mine, slug = Client(), project.slug
    mine.force_login(ana.person)

    def send(name, *args, **typed):
        return mine.post(reverse(f"mindset:{name}", args=[slug, *args]), typed)

    send("start_charter")
    send("pick_principles", "hive", items=["plain", "power"])
    assert send("add_principle", text="We are kind.").status_code == 422
    send("add_principle", text="We are kind.", shown_by=["support"])
    send("remove_principle", Principle.objects.get(text__startswith="Those with more").pk)
    send("put_charter", **{"review_on-day": 31, "review_on-month": 2, "review_on-year": 2030})
    assert Charter.objects.get().is_drafting
    day = (now() + days(100)).date()
    parts = {"day": day.day, "month": day.month, "year": day.year}
    send("put_charter", **{f"review_on-{part}": number for part, number in parts.items()})
    page = read(ana, "charter_version", slug, Charter.objects.get().pk)
    assert ("We use words that all of us know." in page, "We are kind." in page) == (True, True)
    assert "Those with more power" not in page


def test_what_is_not_there_is_not_found(project, ana):
    mine = Client()
    mine.force_login(ana.person)
    addresses = [("pick_principles", "hive"), ("put_charter",), ("add_principle",), ("charter_version", "nothing")]
    found = [mine.get(reverse(f"mindset:{name}", args=[project.slug, *args])).status_code for name, *args in addresses]
    assert found == [404] * 4


@pytest.mark.parametrize("rows", [1, 3])
def test_the_charter_costs_the_same_however_long_it_is(project, ana, rows, django_assert_num_queries):
    agreed(a_charter(ana, [POWER] * rows))
    acts.add_principles(by=ana, draft=a_draft(ana), principles=[OPEN] * rows, at=NOW)
    mine = Client()
    mine.force_login(ana.person)
    mine.get(reverse("mindset:charter", args=[project.slug]))
    with django_assert_num_queries(10):
        mine.get(reverse("mindset:charter", args=[project.slug]))
