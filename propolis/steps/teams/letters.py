"""The mails about meetings: what is planned, moved or called off, and what was done about what someone needs."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from propolis.projects.models import Member
from propolis.steps.teams.models import Meeting, SettledNeed
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.words.meetings import SETTLED_STATES


def tell_planned(meeting: Meeting) -> None:
    """Ask everyone who can be reached by email whether they come."""
    body = _(
        "Hello,\n\nYou are asked to a meeting: %(title)s\n%(when)s\n\nSay if you come, and what you need:\n%(address)s"
    )
    _tell_asked(meeting, _("You are asked to a meeting"), body)


def tell_moved(meeting: Meeting) -> None:
    """That the time has changed, so everyone is asked again."""
    body = _("Hello,\n\nA meeting has a new time: %(title)s\n%(when)s\n\nSay anew if you come:\n%(address)s")
    _tell_asked(meeting, _("A meeting has a new time"), body)


def tell_confirmed(meeting: Meeting) -> None:
    """That it takes place."""
    body = _("Hello,\n\nThis meeting is confirmed: %(title)s\n%(when)s\n\nThe agenda and all else:\n%(address)s")
    _tell_asked(meeting, _("A meeting is confirmed"), body)


def tell_called_off(meeting: Meeting) -> None:
    """That it does not take place, and that the page says why."""
    body = _("Hello,\n\nThis meeting is called off: %(title)s\n%(when)s\n\nWhy:\n%(address)s")
    _tell_asked(meeting, _("A meeting is called off"), body)


def tell_settled(settled: SettledNeed, member: Member) -> None:
    """What was done about what someone needs; what it is stays on the page, as others may read a mail."""
    body = _(
        "Hello,\n\nSomeone has seen to something you need for a meeting: %(title)s\n\n"
        "%(state)s\n\nRead more:\n%(address)s"
    )
    said = {"state": str(SETTLED_STATES[settled.state])}
    if settled.state != "go-without":
        _send(member, settled.meeting, _("What you need for a meeting"), body, said)


def remind(meeting: Meeting) -> None:
    """That it is near, and how many of the things someone needs were seen to; what they are stays on the page."""
    body = _("Hello,\n\nA meeting is near: %(title)s\n%(when)s\n\n%(needs)sWhere it is, and the agenda:\n%(address)s")
    lines = reads.need_lines(meeting)
    for one in reads.asked(meeting):
        if one.answer != "no":
            mine = [line.is_open for line in lines if line.coming == one]
            _send(one.member, meeting, _("A meeting is near"), body, {"needs": _of_needs(mine)})


def _of_needs(are_open: list[bool]) -> str:
    if not are_open:
        return ""
    if any(are_open):
        return _("Something you need is still open. Talk to the person who plans the meeting.") + "\n\n"
    return _("What you need has been seen to. The page says how.") + "\n\n"


def _tell_asked(meeting: Meeting, subject: str, body: str) -> None:
    for one in reads.asked(meeting):
        if one.member_id != meeting.organiser_id and one.answer != "no":
            _send(one.member, meeting, subject, body, {})


def _send(member: Member, meeting: Meeting, subject: str, body: str, said: dict) -> None:
    if not (member.is_active and member.person.email):
        return
    zone = ZoneInfo(meeting.project.time_zone)
    facts = {
        "title": meeting.title,
        "when": date_format(timezone.localtime(meeting.starts_at, zone), "l j F Y, H:i"),
        "address": settings.PROPOLIS_URL + reverse("teams:meeting", args=[meeting.project.slug, meeting.pk]),
    }
    send_mail(subject, body % (facts | said), None, [member.person.email])
