"""What some of the people of the example need to take part, and that they let organisers see it."""

from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.people import acts, reads

# Who, what, and what they said more about.
NEEDS = {
    "maureen": (["format-large-print", "talking-loop"], {"format-large-print": "20 point, on yellow paper."}),
    "agnes": (["travel-join-from-home", "time-breaks", "time-not-late"], {"time-breaks": "Ten minutes each hour."}),
    "wendy": (["care-person-i-care-for"], {"care-person-i-care-for": "Someone he knows, from ten to one."}),
    "derek": (["travel-taxi", "space-step-free"], {}),
    "tom": (["format-easy-read"], {}),
}
KEPT_TO_THEMSELVES = "tom"


def note_needs(calendar: Calendar, people: dict[str, Member]) -> None:
    """Five people noted what they need; four let those who organise meetings see it."""
    for minute, (key, (kinds, more)) in enumerate(NEEDS.items()):
        member = people[key]
        acts.note_needs(by=member.person, kinds=kinds, at=calendar.at(139, 9, minute))
        for need in reads.needs_of(member.person).filter(kind__in=more):
            acts.describe_need(by=member.person, need=need, words=more[need.kind], at=calendar.at(139, 10, minute))
        if key != KEPT_TO_THEMSELVES:
            acts.share_needs(by=member, at=calendar.at(139, 11, minute))
