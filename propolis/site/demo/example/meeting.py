"""Two meetings of the example: one that was held with what people needed, and one that waits for a need to be met."""

from datetime import timedelta

from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.teams.acts import agenda, feeds, meetings, needs, papers
from propolis.steps.teams.models import Meeting
from propolis.steps.teams.reads import meetings as reads

HELD = {
    "kind": "gathering",
    "title": "Tea before we start",
    "purpose": "We get to know each other before we decide anything. No papers, and cake.",
    "minutes": 90,
    "place": "The day room on Rowan Ward. By phone: the number is in your letter.",
}
TO_COME = {
    "kind": "steering-group",
    "title": "Three months of the card",
    "purpose": "We look at what has changed since the card began, and what to do about the nights.",
    "minutes": 120,
    "place": "Room 2, Elm Lane Community Centre, ground floor. A link to join from home is in your letter.",
}
WORKSHOP = {
    "kind": "improvement-workshop",
    "title": "A week on the nights",
    "purpose": "Five days to see what a night on the ward is like, and to try something better by Friday.",
    "minutes": 4 * 24 * 60 + 390,
    "place": "The seminar room on Rowan Ward, with lunch. Come for one day or for all five.",
}
WORKSHOP_ASKED = ("maureen", "agnes", "yusuf", "gareth", "callum", "nia", "petra")
ARRANGED = {
    "format-large-print": "Everything is printed at 20 point on yellow paper.",
    "talking-loop": "The day room has one. It is tested at nine.",
    "travel-taxi": "Booked for 10:15, and paid.",
    "space-step-free": "The day room is on the ground floor.",
    "care-person-i-care-for": "Someone from the carers centre sits with him from ten to one.",
}


def hold_first_meeting(calendar: Calendar, people: dict[str, Member]) -> None:
    """Everyone met over tea before anything was talked about; what four of them needed was there."""
    meeting = _plan(calendar, people, HELD, planned=139, minute=30, starts_at=calendar.at(138, 8, 30))
    _answers(people, meeting, {"agnes": "no", "helen": "no"}, calendar.at(139, 13))
    for minute, line in enumerate(reads.need_lines(meeting)):
        settled = {"by": people["ruth"], "line": line, "to": "met", "words": ARRANGED[line.need.kind]}
        needs.settle_need(at=calendar.at(139, 14, minute), **settled)
    agenda.add_item(by=people["maureen"], meeting=meeting, text="Who we are", minutes=40, at=calendar.at(139, 15))
    question = "What would make you stay away?"
    agenda.add_item(by=people["gareth"], meeting=meeting, text=question, minutes=30, at=calendar.at(139, 15, 10))
    meetings.confirm_meeting(by=people["maureen"], meeting=meeting, at=calendar.at(139, 16))
    there = [one for one in reads.asked(meeting) if one.answer == "yes"]
    meetings.note_held(by=people["maureen"], meeting=meeting, there=there, at=calendar.at(138, 9, 45))
    turns = {"lived-experience": 31, "carer": 22, "community": 6, "staff": 24}
    agenda.note_turns(by=people["maureen"], meeting=meeting, turns=turns, at=calendar.at(138, 9, 46))
    _notes(calendar, people, meeting)


def _notes(calendar: Calendar, people: dict[str, Member], meeting: Meeting) -> None:
    stay_away = "People stay away when meetings begin at eight. We begin at ten or later."
    agenda.write_note(by=people["bilal"], meeting=meeting, text=stay_away, at=calendar.at(138, 9, 47))
    ask = "Ask the pharmacist to come next time."
    agenda.write_note(by=people["nia"], meeting=meeting, text=ask, is_to_do=True, at=calendar.at(138, 9, 48))
    for minute, key in enumerate(("gareth", "ruth")):
        agenda.agree_notes(by=people[key], meeting=meeting, at=calendar.at(138, 9, 50 + minute))


def plan_next_meeting(calendar: Calendar, people: dict[str, Member]) -> None:
    """The next one cannot be confirmed yet: one thing that someone needs is still open."""
    starts_at = (calendar.built_at + timedelta(days=12)).replace(hour=11, minute=0, second=0, microsecond=0)
    meeting = _plan(calendar, people, TO_COME, planned=1, minute=30, starts_at=starts_at)
    silent = ("tom", "leila", "helen", "sam")
    _answers(people, meeting, dict.fromkeys(silent, ""), calendar.at(1, 20, 40))
    for minute, line in enumerate(reads.need_lines(meeting)):
        words = ARRANGED.get(line.need.kind)
        if words and line.need.kind != "care-person-i-care-for":
            settled = {"by": people["ruth"], "line": line, "to": "met", "words": words}
            needs.settle_need(at=calendar.at(1, 21, minute), **settled)
    item = "Nights: who picks up after eight?"
    agenda.add_item(by=people["agnes"], meeting=meeting, text=item, minutes=30, at=calendar.at(1, 21, 30))
    numbers = {"title": "Three months in numbers, on one page", "formats": ["plain", "easy-read", "large-print"]}
    due_on = (starts_at - timedelta(days=5)).date()
    papers.promise_paper(by=people["callum"], meeting=meeting, due_on=due_on, at=calendar.at(1, 21, 31), **numbers)
    feeds.make_feed(by=people["ruth"], at=calendar.at(1, 21, 32))
    starts_at = (calendar.built_at + timedelta(days=40)).replace(hour=9, minute=30, second=0, microsecond=0)
    asked = [people[key] for key in WORKSHOP_ASKED]
    said = {"asked": asked, "starts_at": starts_at, "at": calendar.at(1, 21, 33)}
    workshop = meetings.plan_meeting(by=people["ruth"], **WORKSHOP, **said)
    agenda.use_plan(by=people["ruth"], meeting=workshop, at=calendar.at(1, 21, 34))


def _plan(
    calendar: Calendar, people: dict[str, Member], words: dict, *, planned: int, minute: int, starts_at
) -> Meeting:
    at = calendar.at(planned, 12 if planned > 1 else 20, minute)
    return meetings.plan_meeting(by=people["maureen"], asked=list(people.values()), starts_at=starts_at, at=at, **words)


def _answers(people: dict[str, Member], meeting: Meeting, others: dict[str, str], at) -> None:
    """Everyone comes, but for those listed with their answer; an empty one has not answered."""
    for minute, (key, member) in enumerate(people.items()):
        answer = others.get(key, "yes")
        if answer:
            moment = at + timedelta(minutes=minute)
            meetings.say_coming(by=member, meeting=meeting, answer=answer, at=min(moment, meeting.starts_at))
