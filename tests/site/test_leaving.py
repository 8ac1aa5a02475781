import pytest
from django.urls import reverse

from propolis.accounts.models import Person
from propolis.kit.verdict import CanNot
from propolis.projects import acts, reads
from propolis.record.models import Entry
from propolis.site import leaving
from propolis.steps.planning import acts as planning
from propolis.steps.planning.models import Answer
from tests.accounts.doors import is_signed_in
from tests.factories import NOW, a_member, a_person, a_project, co_chairs
from tests.factories.people import a_lead, a_young_member
from tests.factories.planning import a_chair, a_conversation, a_statement, an_answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return a_person("Ana", email="ana@example.org")


@pytest.fixture
def signed_in(client, person):
    client.force_login(person)
    return client


def delete(browser):
    return browser.post(reverse("delete_me"))


def test_someone_in_no_project_can_delete_their_account(signed_in, person):
    assert delete(signed_in).url == "/"
    person.refresh_from_db()
    assert (person.email, person.name, person.is_active) == (None, "", False)
    assert not is_signed_in(signed_in)


def test_reading_the_page_deletes_nothing(signed_in, person):
    signed_in.get(reverse("delete_me"))
    person.refresh_from_db()
    assert person.is_active


def test_a_stranger_is_asked_to_sign_in(client):
    assert client.post(reverse("delete_me")).url.startswith(reverse("account_login"))


def test_the_page_says_how_the_person_is_named_afterwards(signed_in, person):
    a_member(a_project(), "lived-experience", person=person)
    page = signed_in.get(reverse("delete_me")).content.decode()
    assert "Quieter nights on Ward 6" in page
    assert "A person with lived experience" in page


def test_deleting_an_account_leaves_every_project_first(signed_in, person):
    members = [a_member(a_project(), "staff", person=person) for _ in range(2)]
    delete(signed_in)
    for member in members:
        member.refresh_from_db()
    assert all(not member.is_active for member in members)


def test_every_leaving_and_the_erasing_are_recorded(signed_in, person):
    a_member(a_project(), "staff", person=person)
    before = Entry.objects.count()
    delete(signed_in)
    acts = ["projects.leave", "people.forget_needs", "people.forget_introductions", "accounts.erase_person"]
    assert [e.act for e in Entry.objects.order_by("pk")[before:]] == acts


def test_what_the_person_did_is_shown_under_their_perspective(signed_in, person):
    project = a_project()
    member = a_member(project, "lived-experience", person=person)
    fellow = reads.co_chairs(project).first()
    delete(signed_in)
    member = reads.membership(project, Person.objects.get(pk=person.pk))
    assert reads.label(member, fellow) == "A person with lived experience"


def test_the_last_co_chair_is_told_why_not_and_nothing_is_deleted(signed_in, person):
    alone = a_project(by=person, title="Better food")
    a_member(alone, "carer")
    other = a_member(a_project(), "staff", person=person)
    before = Entry.objects.count()
    answer = delete(signed_in)
    assert answer.status_code == 409
    assert "You are the only co-chair" in answer.content.decode()
    person.refresh_from_db()
    other.refresh_from_db()
    assert (person.is_active, other.is_active, Entry.objects.count()) == (True, True, before)


def test_a_safeguarding_lead_who_is_needed_is_told_why_not(signed_in, person):
    project = a_project()
    a_lead(project, member=a_member(project, "carer", person=person))
    a_young_member(project)
    answer = delete(signed_in)
    assert (answer.status_code, "Name another safeguarding lead" in answer.content.decode()) == (409, True)


def test_one_of_two_co_chairs_can_delete_their_account():
    project = a_project()
    chair, other = co_chairs(project)
    leaving.leave_everything(chair.person, NOW)
    assert list(reads.co_chairs(project)) == [other]


def test_someone_who_is_alone_in_a_project_can_delete_their_account(person):
    a_project(by=person)
    leaving.leave_everything(person, NOW)
    assert not Person.objects.get(pk=person.pk).is_active


def test_leave_everything_does_all_or_nothing(person):
    other = a_member(a_project(), "staff", person=person)
    alone = a_project(by=person)
    a_member(alone, "carer")
    with pytest.raises(CanNot, match="last-co-chair"):
        leaving.leave_everything(person, NOW)
    other.refresh_from_db()
    assert other.is_active


def test_a_project_that_was_left_before_is_not_in_the_way(person):
    member = a_member(a_project(), "staff", person=person)
    acts.leave(by=member, at=NOW)
    assert leaving.leavings(person) == []


def test_answers_that_are_not_counted_yet_go_with_the_account_and_counted_ones_stay(signed_in, person):
    member = a_member(a_project(), "carer", person=person)
    still_open, closed = a_conversation(member.project), a_conversation(member.project)
    for conversation in (still_open, closed):
        an_answer(a_statement(conversation), member)
    planning.close_conversation(by=a_chair(member.project), conversation=closed, at=NOW)
    delete(signed_in)
    assert list(Answer.objects.values_list("statement__conversation", flat=True)) == [closed.pk]
