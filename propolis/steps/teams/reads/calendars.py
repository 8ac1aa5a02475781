"""Which meetings a member's own calendar shows, and of which people are reminded."""

from datetime import datetime, timedelta

from django.db import models

from propolis.projects.models import Member
from propolis.steps.teams.models import CalendarFeed, Coming, Meeting
from propolis.steps.teams.reads.meetings import meetings
from propolis.steps.teams.rules import meetings as rules

KEPT_IN_CALENDAR = timedelta(days=31)


def to_remind(now: datetime) -> list[Meeting]:
    """Every meeting that people are to be reminded of now."""
    live = Meeting.objects.filter(state__in=("planned", "confirmed"), starts_at__gt=now)
    near = live.filter(starts_at__lte=now + rules.REMIND_BEFORE).exclude(reminded_of=models.F("starts_at"))
    return list(near.select_related("project", "organiser").order_by("starts_at", "pk"))


def feed_of(member: Member) -> CalendarFeed | None:
    """The address for someone's own calendar."""
    return CalendarFeed.objects.filter(member=member).first()


def member_of_feed(code: str) -> Member | None:
    """Whose calendar it is that knows this code, while they are here."""
    found = CalendarFeed.objects.filter(code=code, member__left_at=None).select_related("member__project")
    feed = found.first()
    return feed.member if feed else None


def in_calendar(member: Member, now: datetime) -> list[Meeting]:
    """What a member's own calendar shows: meetings they were asked to and did not say no to, for a month after."""
    mine = Coming.objects.filter(member=member).exclude(answer="no").values("meeting")
    return list(meetings(member.project).filter(pk__in=mine, starts_at__gte=now - KEPT_IN_CALENDAR))
