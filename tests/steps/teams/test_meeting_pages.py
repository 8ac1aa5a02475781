"""The pages of meetings."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now
from icalendar import Calendar

from propolis.steps.teams.acts import agenda
from propolis.steps.teams.models import Meeting
from propolis.steps.teams.reads import meetings as reads
from tests.factories import a_member, a_project, co_chairs
from tests.factories.meetings import a_meeting, comes, confirmed, held
from tests.factories.people import shared

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project(visibility="public")


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def chair(project):
    return co_chairs(project)[0]


@pytest.fixture
def meeting(project, ana):
    return a_meeting(project, ana, starts_at=now() + timedelta(days=7), at=now())


def of(member):
    client = Client()
    client.force_login(member.person)
    return client


def at(meeting, name, *more):
    return reverse(f"teams:{name}", args=[meeting.project.slug, meeting.pk, *more])


def read(browser, meeting):
    return browser.get(at(meeting, "meeting")).content.decode()


TYPED = {
    "kind": "workshop",
    "title": "Tea",
    "purpose": "Cake.",
    "at_time": "10:30",
    "minutes": "60",
    "place": "Here.",
}


def typed(day, **changed):
    return TYPED | {"day-day": day.day, "day-month": day.month, "day-year": day.year} | changed


def test_a_meeting_is_planned_at_the_time_the_project_has(project, chair, ana, django_capture_on_commit_callbacks):
    day = (now() + timedelta(days=40)).date().replace(day=15)
    with django_capture_on_commit_callbacks(execute=True):
        answer = of(chair).post(reverse("teams:new_meeting", args=[project.slug]), typed(day, asked=[ana.pk, chair.pk]))
    made = Meeting.objects.get()
    assert answer.url == at(made, "meeting")
    assert (made.starts_at.hour, made.starts_at.minute) in {
        (9, 30),
        (10, 30),
    }  # summer time in the United Kingdom, or not
    assert [one.to for one in mail.outbox] == [[ana.person.email]]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"at_time": "half past"}, "Write the time as hours and minutes"),
        ({"minutes": "0"}, ""),
        ({"day-year": "2020"}, "Choose a time that is still to come."),
        ({"kind": "party"}, ""),
    ],
)
def test_a_mistake_is_told_and_nothing_is_planned(project, chair, ana, changed, said):
    day = (now() + timedelta(days=40)).date()
    answer = of(chair).post(reverse("teams:new_meeting", args=[project.slug]), typed(day, asked=[ana.pk], **changed))
    assert (answer.status_code, Meeting.objects.count(), said in answer.content.decode()) == (422, 0, True)


def test_the_page_says_what_stands_in_the_way_of_confirming(meeting, ana, chair):
    shared(ana, "travel-taxi")
    comes(meeting, ana, at=now())
    page = read(of(chair), meeting)
    assert "It cannot be confirmed while something that people need is open. Open now: 1." in page
    assert of(chair).post(at(meeting, "confirm_meeting")).status_code == 422
    assert Meeting.objects.get().state == "planned"


def test_what_someone_needs_is_seen_by_them_and_by_those_who_see_to_it(project, meeting, ana, chair):
    shared(ana, "travel-taxi")
    comes(meeting, ana, at=now())
    bea = a_member(project, name="Bea")
    seen = ["A taxi" in read(of(one), meeting) for one in (ana, chair, bea)]
    assert (seen, "A taxi" in read(Client(), meeting)) == ([True, True, False], False)


def test_the_person_reads_what_was_done_and_is_told_by_mail_without_saying_what(
    meeting, ana, chair, django_capture_on_commit_callbacks
):
    (taxi,) = shared(ana, "travel-taxi")
    comes(meeting, ana, at=now())
    with django_capture_on_commit_callbacks(execute=True):
        of(chair).post(at(meeting, "settle_need", taxi.pk), {"to": "met", "words": "It comes at nine."})
    assert "It comes at nine." in read(of(ana), meeting)
    (sent,) = mail.outbox
    assert (sent.to, "taxi" in sent.body.lower(), "nine" in sent.body) == ([ana.person.email], False, False)


def test_a_confirmed_meeting_says_that_it_waits_when_something_new_is_needed(meeting, ana, chair):
    comes(meeting, ana, at=now())
    confirmed(meeting, at=now())
    shared(ana, "travel-taxi")
    listed = of(chair).get(reverse("teams:meetings", args=[meeting.project.slug])).content.decode()
    assert ["Waits: someone needs something" in page for page in (listed, read(of(chair), meeting))] == [True, True]


def test_strangers_see_no_names_no_place_and_no_notes(project, ana, chair):
    meeting = a_meeting(project, ana)
    held(meeting, ana)
    agenda.write_note(by=ana, meeting=meeting, text="Secret note", at=now())
    page = read(Client(), meeting)
    assert [words in page for words in ("Ana", "The day room.", "Secret note", "fewer than 5")] == [
        False,
        False,
        False,
        True,
    ]


def test_the_calendar_file_is_read_by_a_calendar(meeting, ana):
    answer = of(ana).get(at(meeting, "meeting_calendar"))
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert (str(event["summary"]), event["dtstart"].dt, str(event["status"])) == (
        meeting.title,
        meeting.starts_at.replace(microsecond=0),
        "TENTATIVE",
    )
    assert answer["Content-Type"].startswith("text/calendar")


def test_agenda_notes_and_turns_go_through_the_pages(project, ana, chair):
    meeting = a_meeting(project, ana)
    of(ana).post(at(meeting, "add_item"), {"text": "The nights", "minutes": "10"})
    assert "The nights" in read(of(chair), meeting)
    held(meeting, ana)
    of(ana).post(at(meeting, "write_note"), {"text": "Ring the pharmacist", "is_to_do": "on"})
    of(chair).post(at(meeting, "agree_notes"))
    of(chair).post(at(meeting, "note_turns"), {"carer": "7", "staff": ""})
    page = read(of(ana), meeting)
    assert ["Ring the pharmacist" in page, "Spoke 7 times" in page] == [True, True]
    assert reads.turns(meeting) == {"carer": 7}


def test_moving_calling_off_and_noting_who_came(meeting, ana, chair, django_capture_on_commit_callbacks):
    day = (now() + timedelta(days=20)).date()
    moved = {"day-day": day.day, "day-month": day.month, "day-year": day.year, "at_time": "14", "place": "There."}
    with django_capture_on_commit_callbacks(execute=True):
        of(chair).post(at(meeting, "change_time"), moved)
        of(ana).post(at(meeting, "say_coming"), {"answer": "yes"})
        of(chair).post(at(meeting, "confirm_meeting"))
        of(chair).post(at(meeting, "call_off"), {"why": "Snow."})
    assert (Meeting.objects.get().state, "Snow." in read(of(ana), meeting)) == ("called-off", True)
    assert [one.subject for one in mail.outbox] == [
        "A meeting has a new time",
        "A meeting is confirmed",
        "A meeting is called off",
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_however_many_meetings(project, ana, chair, rows, django_assert_num_queries):
    for _ in range(rows):
        confirmed(a_meeting(project, ana))
    browser, address = of(ana), reverse("teams:meetings", args=[project.slug])
    browser.get(address)
    with django_assert_num_queries(10):
        browser.get(address)
