"""The address at which a member's own calendar reads their meetings."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act, counted
from propolis.kit.ids import new_id
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.projects.permissions import may_take_part
from propolis.projects.reads import lock
from propolis.steps.teams.models import CalendarFeed, Meeting
from propolis.steps.teams.rules import meetings as rules


@act("teams.make_feed")
def make_feed(*, by: Member, at: datetime) -> CalendarFeed:
    """Make the address for one's own calendar; an address made before stops working."""
    require_may(may_take_part(by, by.project))
    said = {"code": new_id() + new_id(), "made_at": at}
    feed, _is_new = CalendarFeed.objects.update_or_create(member=lock(by), defaults=said)
    record.append(by=by, at=at, about=by, says={})
    return feed


@act("teams.stop_feed")
def stop_feed(*, by: Member, at: datetime) -> Member:
    """Stop the address for one's own calendar."""
    require_may(may_take_part(by, by.project))
    member = lock(by)
    require_can(rules.can_stop_feed(has_feed=CalendarFeed.objects.filter(member=member).exists()))
    CalendarFeed.objects.filter(member=member).delete()
    record.append(by=by, at=at, about=by, says={})
    return member


@counted("teams.note_reminded")
def note_reminded(*, meeting: Meeting, at: datetime) -> bool:
    """Note that people are reminded of a meeting; False when they were, or when it is not time."""
    meeting = lock(meeting)
    said = {"state": meeting.state, "starts_at": meeting.starts_at, "reminded_of": meeting.reminded_of}
    if not rules.is_to_remind(now=at, **said):
        return False
    meeting.reminded_of = meeting.starts_at
    meeting.save(update_fields=["reminded_of"])
    return True
