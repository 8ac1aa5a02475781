"""How the example began: a ward manager starts it, a woman who was a patient there chairs it with her."""

from datetime import datetime

from propolis.accounts.models import Person
from propolis.projects import acts
from propolis.projects.models import Invitation, Member
from propolis.site.demo.example.calendar import Calendar
from propolis.site.demo.example.cast import CAST, CO_CHAIR, EMAIL, FIRST

TITLE = "Going home from Rowan Ward"
PURPOSE = (
    "Too many people come back to hospital in the week after they go home. Many of them say they did not know who to "
    "ring, "
    "what had changed with their tablets, or that they were going home that day at all. We want to change how people "
    "leave "
    "Rowan Ward, with the people who have left it, those who look after them, and the staff."
)
PROMISE = {
    "is_open": "How people are told that they are going home, what they take with them, who they can ring, and how "
    "we check "
    "that they are well in the first week.",
    "is_fixed": "The number of beds. The law on who may hand out medicines. There is no money for new posts this year.",
    "final_say": "The director of community services",
    "final_say_why": "She answers in law for the ward's safety and its money. She has said she will follow what we "
    "agree, or "
    "say here in the open why she cannot.",
    "commits": "The director comes to every third meeting. Travel is paid on the day. What we agree starts within "
    "eight weeks.",
}


def start(calendar: Calendar) -> dict[str, Member]:
    """The project with its promise, its people and its two chairs."""
    people = {key: Person.objects.create(name=name, email=EMAIL.format(key)) for key, (name, _side) in CAST.items()}
    project = acts.start_project(
        by=people[FIRST],
        title=TITLE,
        purpose=PURPOSE,
        level="service",
        perspective="staff",
        languages=["en"],
        visibility="public",
        at=calendar.at(180),
    )
    first = Member.objects.get(project=project, person=people[FIRST])
    acts.make_promise(by=first, at=calendar.at(179), **PROMISE)
    members = {FIRST: first} | _join(calendar, first, people)
    acts.name_co_chair(by=first, member=members[CO_CHAIR], at=calendar.at(170))
    return {key: Member.objects.select_related("project__chain").get(pk=one.pk) for key, one in members.items()}


def _join(calendar: Calendar, first: Member, people: dict[str, Person]) -> dict[str, Member]:
    """Some came by a letter from the ward, some by a link that went round."""
    others = [key for key in CAST if key != FIRST]
    invitations = {key: _invite(first, CAST[key][1], calendar.at(178, minute=n)) for n, key in enumerate(others)}
    return {
        key: acts.join(
            by=people[key], invitation=invitations[key], perspective=CAST[key][1], at=calendar.at(175, minute=n)
        )
        for n, key in enumerate(others)
    }


def _invite(first: Member, perspective: str, at: datetime) -> Invitation:
    way = "letter" if perspective in ("lived-experience", "carer") else "link"
    return acts.invite(by=first, way=way, perspective=perspective, at=at)
