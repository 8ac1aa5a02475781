"""A meeting as every calendar program reads it (RFC 5545). It says nothing of who comes or what they need."""

from datetime import datetime, timedelta

from icalendar import Calendar, Event

from propolis.steps.teams.models import Meeting

STATUS = {"planned": "TENTATIVE", "confirmed": "CONFIRMED", "held": "CONFIRMED", "called-off": "CANCELLED"}


def calendar(meetings: list[tuple[Meeting, str]], now: datetime) -> bytes:
    """One calendar file. meetings: each with the address of its page."""
    made = Calendar()
    made.add("prodid", "-//Propolis//meetings//EN")
    made.add("version", "2.0")
    for meeting, address in meetings:
        made.add_component(_event(meeting, address, now))
    return made.to_ical()


def _event(meeting: Meeting, address: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{meeting.pk}@propolis")
    event.add("dtstamp", now)
    event.add("last-modified", meeting.moved_at)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.starts_at + timedelta(minutes=meeting.minutes))
    event.add("summary", meeting.title)
    event.add("description", meeting.purpose)
    event.add("location", meeting.place)
    event.add("status", STATUS[meeting.state])
    event.add("url", address)
    return event
