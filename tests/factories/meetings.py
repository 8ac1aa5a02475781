"""Meetings, made through the acts."""

from propolis.steps.teams.acts import meetings as acts
from propolis.steps.teams.reads import meetings as reads
from tests.factories import NOW, co_chairs, days

STARTS_AT = NOW + days(7)
WORDS = {
    "kind": "workshop",
    "title": "What we learned",
    "purpose": "To look back together.",
    "minutes": 90,
    "place": "The day room.",
}


def a_meeting(project, *asked, by=None, starts_at=STARTS_AT, at=NOW, **words):
    """A meeting that a co-chair plans."""
    by = by or co_chairs(project)[0]
    return acts.plan_meeting(by=by, asked=asked, starts_at=starts_at, at=at, **WORDS | words)


def comes(meeting, *members, answer="yes", at=NOW):
    """These members say that they come."""
    for one in members:
        acts.say_coming(by=one, meeting=meeting, answer=answer, at=at)


def the_line(meeting):
    """The one thing that someone who comes needs."""
    (line,) = reads.need_lines(meeting)
    line.coming.meeting = meeting
    return line


def confirmed(meeting, at=NOW):
    comes(meeting, meeting.organiser, at=at)
    return acts.confirm_meeting(by=meeting.organiser, meeting=meeting, at=at)


def held(meeting, *there, at=STARTS_AT):
    """A meeting that these members, and whoever organised it, came to."""
    comes(meeting, *there)
    confirmed(meeting)
    came = [one for one in reads.asked(meeting) if one.answer == "yes"]
    return acts.note_held(by=meeting.organiser, meeting=meeting, there=came, at=at)
