"""What is there before a meeting: papers, and the days that follow from its own."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.timezone import localtime

from propolis.consent.working_days import after_working_days, is_working_day
from propolis.steps.teams.models import Meeting, Paper
from propolis.steps.teams.rules import meetings as rules


def reviews(meeting: Meeting) -> list[Meeting]:
    """The meetings that look back at this one."""
    return list(meeting.reviews.order_by("starts_at", "pk"))


def day_of(meeting: Meeting) -> date:
    """The day of a meeting, where the project is."""
    return localtime(meeting.starts_at, ZoneInfo(meeting.project.time_zone)).date()


def usual_due_day(meeting: Meeting) -> date:
    """So many working days before a meeting that people have time to read."""
    day, nation = day_of(meeting), meeting.project.nation
    for _day in range(rules.PAPER_DAYS):
        day -= timedelta(days=1)
        while not is_working_day(day, nation):
            day -= timedelta(days=1)
    return day


def working_day_after(meeting: Meeting, days: int) -> datetime:
    """The same time of day, so many days after a meeting has ended, or on the first working day from then."""
    zone, nation = ZoneInfo(meeting.project.time_zone), meeting.project.nation
    begins = localtime(meeting.starts_at, zone)
    day = localtime(meeting.starts_at + timedelta(minutes=meeting.minutes), zone).date() + timedelta(days=days)
    if not is_working_day(day, nation):
        day = after_working_days(day, 1, nation)
    return datetime.combine(day, begins.time(), tzinfo=zone)


def papers(meeting: Meeting) -> models.QuerySet[Paper]:
    """What there is to read, the first to be there first."""
    found = meeting.papers.select_related("promised_by__person", "meeting__project__chain", "meeting__organiser")
    return found.order_by("due_on", "promised_at", "pk")
