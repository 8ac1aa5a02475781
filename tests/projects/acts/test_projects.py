"""Starting a project, promising influence and setting how it works."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError

from propolis.projects import acts, reads
from propolis.projects.models import Member, Project
from propolis.record.models import Entry
from tests.factories import NOW, a_member, a_person, a_project, an_installation, days
from tests.projects.acts.recorded import newest, refused

pytestmark = pytest.mark.django_db
PROMISE = {
    "is_open": "The times of the ward round.",
    "is_fixed": "The number of beds.",
    "final_say": "The members of this project",
    "final_say_why": "It is their ward.",
    "commits": "An answer within a month.",
}
WAYS = {"notice_days": 3, "quorum_percent": 60, "visibility": "public"}
NEW = {
    "title": "Quieter nights",
    "purpose": "Sleep.",
    "level": "service",
    "perspective": "staff",
    "languages": ["en"],
    "visibility": "members",
}


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def chair(project):
    return reads.co_chairs(project).get()


def test_start_project_is_recorded_in_a_chain_of_its_own():
    project = a_project(languages=["en", "cy"], nation="WLS", visibility="public")

    entry = project.chain.entries.get()
    assert (entry.act, entry.power, entry.perspective) == ("projects.start_project", "agenda", "staff")
    assert entry.says == {"level": "service", "visibility": "public", "languages": ["en", "cy"], "nation": "WLS"}


def test_whoever_starts_a_project_chairs_it():
    ana = a_person("Ana")

    project = a_project(by=ana, perspective="carer")

    chair = reads.co_chairs(project).get()
    assert (chair.person, chair.perspective, chair.joined_at) == (ana, "carer", NOW)


def test_start_project_refuses_a_stranger():
    an_installation()
    with refused("not-signed-in"):
        acts.start_project(by=AnonymousUser(), at=NOW, **NEW)


@pytest.mark.parametrize("wrong", [{"level": "huge"}, {"visibility": "half"}, {"perspective": "boss"}])
def test_a_project_of_an_unknown_kind_is_not_kept(wrong):
    with pytest.raises(IntegrityError):
        acts.start_project(by=a_person(), at=NOW, **NEW | wrong)


def test_a_project_that_fails_leaves_nothing(transactional_db):
    ana = a_person()
    with pytest.raises(IntegrityError):
        acts.start_project(by=ana, at=NOW, **NEW | {"perspective": "boss"})
    assert (Project.objects.count(), Member.objects.count(), Entry.objects.count()) == (0, 0, 0)


def test_the_address_can_be_read_and_not_guessed():
    first, second = acts.new_slug("Tea & sympathy"), acts.new_slug("Tea & sympathy")

    assert first.startswith("tea-sympathy-")
    assert first != second


@pytest.mark.parametrize(
    ("title", "start"), [("夜", "project-"), ("a" * 120, "a" * 50 + "-"), ("a" * 49 + " b", "a" * 49 + "-")]
)
def test_any_title_makes_an_address(title, start):
    slug = acts.new_slug(title)

    assert slug.startswith(start)
    assert len(slug) <= 60


def test_make_promise_is_recorded_by_number_only(project, chair):
    promise = acts.make_promise(by=chair, at=NOW, **PROMISE)

    entry = newest(project)
    assert (entry.act, entry.power, entry.says) == ("projects.make_promise", "agenda", {"number": 1})
    assert entry.about == f"projects.promise:{promise.pk}"


def test_a_new_promise_leaves_the_old_one_as_it_was(project, chair):
    acts.make_promise(by=chair, at=NOW, **PROMISE)
    acts.make_promise(by=chair, at=NOW + days(1), **PROMISE | {"is_open": "Everything."})

    kept = list(reads.promises(project).values_list("number", "is_open"))
    assert kept == [(2, "Everything."), (1, PROMISE["is_open"])]


def test_make_promise_refuses_a_member_who_does_not_chair(project):
    ana = a_member(project)
    with refused("not-a-co-chair"):
        acts.make_promise(by=ana, at=NOW, **PROMISE)


def test_set_ways_of_working_is_recorded_in_full(project, chair):
    acts.set_ways_of_working(by=chair, at=NOW, **WAYS)

    project.refresh_from_db()
    assert {name: getattr(project, name) for name in WAYS} == WAYS
    assert (newest(project).act, newest(project).says) == ("projects.set_ways_of_working", WAYS)


def test_set_ways_of_working_refuses_a_member_who_does_not_chair(project):
    ana = a_member(project)
    with refused("not-a-co-chair"):
        acts.set_ways_of_working(by=ana, at=NOW, **WAYS)


@pytest.mark.parametrize("wrong", [{"quorum_percent": 0}, {"quorum_percent": 101}, {"notice_days": 61}])
def test_ways_of_working_stay_within_the_tables_own_bounds(chair, wrong):
    with pytest.raises(IntegrityError):
        acts.set_ways_of_working(by=chair, at=NOW, **WAYS | wrong)
