"""Before a meeting: a plan, papers in time, a calendar of one's own, a reminder. After a workshop: its reviews."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now
from icalendar import Calendar

from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.steps.people import permissions as people
from propolis.steps.teams import acts as teams
from propolis.steps.teams.acts import agenda, feeds, meetings, papers
from propolis.steps.teams.models import AgendaItem, CalendarFeed, Meeting, Paper
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.reads import preparing
from propolis.steps.teams.rules import meetings as rules
from propolis.steps.teams.watching import EVERY, MeetingWatch
from propolis.steps.teams.words.plans import PLANS
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.meetings import STARTS_AT, a_meeting, comes, confirmed, held
from tests.factories.people import shared

DUE = STARTS_AT.date() - timedelta(days=2)


@pytest.fixture
def here(db):
    project = a_project()
    chair, other = co_chairs(project)
    ana = a_member(project, "carer")
    return SimpleNamespace(project=project, chair=chair, other=other, ana=ana, meeting=a_meeting(project, ana))


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.power, entry.says


def browser(member):
    client = Client()
    client.force_login(member.person)
    return client


def refused(refusal, reason, act, **arguments):
    tables = (AgendaItem, CalendarFeed, Meeting, Paper)
    before = [list(table.objects.order_by("pk").values()) for table in tables]
    with pytest.raises(refusal) as caught:
        act(**{"at": NOW} | arguments)
    assert caught.value.verdict.reason == reason
    assert [list(table.objects.order_by("pk").values()) for table in tables] == before


# Ready plans


def test_there_is_a_ready_plan_for_every_kind_of_meeting():
    assert set(PLANS) == set(rules.KINDS)


def test_an_improvement_workshop_has_five_days_of_work():
    assert {str(text)[:5] for _minutes, text in PLANS["improvement-workshop"]} == {f"Day {day}" for day in range(1, 6)}


def test_a_ready_plan_is_put_on_the_agenda_in_its_order(here):
    agenda.use_plan(by=here.chair, meeting=here.meeting, at=NOW)
    plan = PLANS["workshop"]
    assert newest(here.project) == ("teams.use_plan", "agenda", {"plan": "workshop", "items": len(plan)})
    found = [(one.minutes, one.text) for one in reads.agenda(here.meeting)]
    assert found == [(minutes, str(text)) for minutes, text in plan]


def test_a_ready_plan_needs_an_empty_agenda_an_organiser_and_a_meeting_to_come(here):
    refused(MayNot, "not-the-organiser", agenda.use_plan, by=here.ana, meeting=here.meeting)
    item = agenda.add_item(by=here.ana, meeting=here.meeting, text="Soup", minutes=5, at=NOW)
    refused(CanNot, "agenda-begun", agenda.use_plan, by=here.chair, meeting=here.meeting)
    agenda.take_back_item(by=here.ana, item=item, at=NOW)
    meetings.call_off(by=here.chair, meeting=here.meeting, why="Snow.", at=NOW)
    refused(CanNot, "meeting-over", agenda.use_plan, by=here.chair, meeting=here.meeting)


# Papers


def promised(here, **said):
    given = {"title": "The letter", "formats": ["easy-read"], "due_on": DUE, "at": NOW}
    return papers.promise_paper(by=here.ana, meeting=here.meeting, **given | said)


def test_a_paper_is_promised_with_its_day_and_shared_with_its_place(here):
    paper = promised(here)
    said = {"meeting": here.meeting.pk, "due_on": DUE.isoformat(), "formats": 1}
    assert newest(here.project) == ("teams.promise_paper", "", said)
    papers.share_paper(by=here.ana, paper=paper, where="Ask Ana", at=NOW + days(1))
    assert newest(here.project)[0] == "teams.share_paper"
    papers.share_paper(by=here.chair, paper=paper, where="Ask Bea", at=NOW + days(2))
    paper.refresh_from_db()
    assert (paper.where, paper.shared_at) == ("Ask Bea", NOW + days(1))


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("paper-too-late", {"due_on": STARTS_AT.date()}),
        ("no-format", {"formats": []}),
        ("answer-not-known", {"formats": ["smoke"]}),
    ],
)
def test_a_paper_that_helps_nobody_is_refused(here, reason, said):
    given = {"title": "The letter", "formats": ["plain"], "due_on": DUE}
    refused(CanNot, reason, papers.promise_paper, by=here.ana, meeting=here.meeting, **given | said)


def test_only_who_promised_it_the_organiser_and_co_chairs_share_a_paper_and_say_where(here):
    paper = promised(here)
    refused(MayNot, "not-your-paper", papers.share_paper, by=a_member(here.project), paper=paper, where="Here")
    refused(CanNot, "say-where-paper", papers.share_paper, by=here.other, paper=paper, where=" ")


def test_the_table_itself_refuses_a_shared_paper_that_is_nowhere(here):
    promised(here)
    with pytest.raises(IntegrityError), transaction.atomic():
        Paper.objects.update(shared_at=NOW)


def test_five_working_days_before_are_offered(here):
    here.meeting.starts_at = here.meeting.starts_at.replace(year=2026, month=1, day=6, hour=10)
    assert preparing.usual_due_day(here.meeting) == date(2025, 12, 29)  # the 1st and two weekend days do not count


# Looking back


def a_workshop(here):
    workshop = a_meeting(here.project, here.ana, by=here.chair, kind="improvement-workshop", title="Nights")
    comes(workshop, here.ana)
    confirmed(workshop)
    return workshop


def test_the_reviews_of_an_improvement_workshop_are_planned_when_it_is_held_and_not_before(here):
    workshop = a_workshop(here)
    assert preparing.reviews(workshop) == []
    meetings.note_held(by=here.chair, meeting=workshop, there=[], at=STARTS_AT)
    assert newest(here.project)[2]["reviews"] == 4
    found = preparing.reviews(workshop)
    gaps = [(one.starts_at.date() - STARTS_AT.date()).days for one in found]
    assert all(wanted <= gap <= wanted + 4 for gap, wanted in zip(gaps, (30, 60, 90, 365), strict=True))
    assert all(one.starts_at.weekday() < 5 and one.state == "planned" for one in found)
    assert all({one.member for one in reads.asked(review)} == {here.chair, here.ana} for review in found)


def test_other_meetings_are_not_looked_back_at(here):
    assert preparing.reviews(held(here.meeting, here.ana)) == []


def test_nobody_is_asked_today_whether_they_come_in_a_year(here):
    meetings.note_held(by=here.chair, meeting=a_workshop(here), there=[], at=STARTS_AT)
    waiting = reads.waiting_for(here.ana, STARTS_AT + days(1))
    assert [one.title for one in waiting] == ["30 days after: Nights"]


# Reminders


def reminded(at):
    mail.outbox.clear()
    MeetingWatch().look(at)
    return sorted(one.to[0] for one in mail.outbox)


def test_people_are_reminded_two_days_before_and_once(here):
    comes(here.meeting, here.chair, here.ana)
    assert reminded(STARTS_AT - days(3)) == []
    assert reminded(STARTS_AT - days(2)) == sorted([here.chair.person.email, here.ana.person.email])
    assert reminded(STARTS_AT - days(1)) == []


def test_who_does_not_come_is_not_reminded_nor_anyone_of_a_meeting_called_off(here):
    comes(here.meeting, here.ana, answer="no")
    assert reminded(STARTS_AT - days(1)) == [here.chair.person.email]
    meetings.change_time(by=here.chair, meeting=here.meeting, starts_at=STARTS_AT + days(9), place="Here", at=NOW)
    meetings.call_off(by=here.chair, meeting=here.meeting, why="Snow.", at=NOW)
    assert reminded(STARTS_AT + days(8)) == []


def test_a_meeting_that_was_moved_is_reminded_of_anew(here):
    reminded(STARTS_AT - days(1))
    later = STARTS_AT + days(9)
    meetings.change_time(by=here.chair, meeting=here.meeting, starts_at=later, place="Here", at=STARTS_AT - days(1))
    assert len(reminded(later - days(1))) == 2


def test_a_reminder_says_that_a_need_is_open_and_never_which(here):
    shared(here.ana, "travel-taxi")
    comes(here.meeting, here.ana)
    reminded(STARTS_AT - days(1))
    (hers,) = (one.body for one in mail.outbox if one.to == [here.ana.person.email])
    (chairs,) = (one.body for one in mail.outbox if one.to == [here.chair.person.email])
    assert "still open" in hers and "taxi" not in hers.lower() and "still open" not in chairs


def test_the_watch_looks_now_and_then_and_not_at_every_turn(here, django_assert_num_queries):
    watch = MeetingWatch()
    watch.look(NOW)
    with django_assert_num_queries(0):
        watch.look(NOW + EVERY - timedelta(seconds=1))
    with django_assert_num_queries(1):
        watch.look(NOW + EVERY)


# A calendar of one's own


def feed_page(member):
    feeds.make_feed(by=member, at=NOW)
    return reverse("calendar_feed", args=[CalendarFeed.objects.get(member=member).code])


def test_a_calendar_shows_what_one_is_asked_to_with_no_name_and_no_need(here):
    shared(here.ana, "travel-taxi")
    soon = now() + days(5)
    meetings.change_time(by=here.chair, meeting=here.meeting, starts_at=soon, place="Here", at=NOW)
    comes(here.meeting, here.ana)
    response = Client().get(feed_page(here.ana))
    assert response.headers["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(response.content).walk("VEVENT")
    assert (event["summary"], event.decoded("dtstart")) == (here.meeting.title, soon.replace(microsecond=0))
    text = response.content.decode()
    assert not [name for name in ("Ana", here.chair.person.name, "taxi") if name in text]


def test_a_calendar_leaves_out_what_one_said_no_to_and_what_others_do(here):
    soon = now() + days(5)
    a_meeting(here.project, by=here.other, title="Not for Ana", starts_at=soon)
    meetings.change_time(by=here.chair, meeting=here.meeting, starts_at=soon, place="Here", at=NOW)
    assert len(Calendar.from_ical(Client().get(feed_page(here.ana)).content).walk("VEVENT")) == 1
    comes(here.meeting, here.ana, answer="no")
    assert not Calendar.from_ical(Client().get(feed_page(here.ana)).content).walk("VEVENT")


def test_a_new_address_a_stopped_one_and_a_member_who_left_close_the_old_one(here):
    first = feed_page(here.ana)
    second = feed_page(here.ana)
    assert [Client().get(one).status_code for one in (first, second)] == [404, 200]
    feeds.stop_feed(by=here.ana, at=NOW)
    assert Client().get(second).status_code == 404
    refused(CanNot, "no-calendar-feed", feeds.stop_feed, by=here.ana)
    third = feed_page(here.ana)
    projects.leave(by=here.ana, at=NOW)
    assert Client().get(third).status_code == 404


def test_the_record_never_holds_the_address(here):
    feed_page(here.ana)
    assert newest(here.project) == ("teams.make_feed", "", {})


# Access leads


def test_an_access_lead_sees_what_people_need_in_the_whole_project(here):
    assert not people.may_see_needs(here.ana, here.project)
    role = teams.write_role(by=here.chair, kind="access-lead", at=NOW)
    today = NOW.date()
    said = {"role": role, "member": here.ana, "from_on": today, "until_on": today + timedelta(days=700)}
    term = teams.offer_role(by=here.chair, at=NOW, **said)
    teams.answer_offer(by=here.ana, term=term, is_yes=True, at=NOW)
    assert people.may_see_needs(here.ana, here.project)
    assert browser(here.ana).get(reverse("people:needs", args=[here.project.slug])).status_code == 200


# Pages


def test_the_page_offers_the_ready_plan_papers_and_says_what_is_late(here):
    paper = promised(here)
    where = reverse("teams:meeting", args=[here.project.slug, here.meeting.pk])
    page = browser(here.chair).get(where).content.decode()
    assert "Start from the ready plan" in page and "The letter" in page and "Late" in page  # its day has gone by
    assert "Start from the ready plan" not in browser(here.ana).get(where).content.decode()
    browser(here.ana).post(
        reverse("teams:share_paper", args=[here.project.slug, here.meeting.pk, paper.pk]), {"where": "Ask me"}
    )
    page = browser(here.chair).get(where).content.decode()
    assert "Ask me" in page and "Late" not in page


def test_a_member_makes_and_stops_an_address_for_their_calendar(here):
    mine, where = browser(here.ana), reverse("teams:my_calendar", args=[here.project.slug])
    mine.post(where)
    code = CalendarFeed.objects.get().code
    assert code in mine.get(where).content.decode()
    mine.post(reverse("teams:stop_calendar", args=[here.project.slug]))
    assert code not in mine.get(where).content.decode()
