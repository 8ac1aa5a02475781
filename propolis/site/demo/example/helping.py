"""What the members of the example asked each other, and two who support each other."""

from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.growth import acts


def help_each_other(calendar: Calendar, people: dict[str, Member]) -> None:
    """New this week: questions that were answered and one that waits; offers, a pair, and one who waits for a yes."""
    _pair(calendar, people)
    _ask(calendar, people)


def _ask(calendar: Calendar, people: dict[str, Member]) -> None:
    tired = acts.ask_members(
        by=people["wendy"],
        text="How do you all find the strength to come to meetings after a night of caring?",
        at=calendar.at(1, 13),
    )
    kind = acts.answer(
        by=people["gareth"],
        question=tired,
        text="I ask for the meeting to start at eleven. They moved it when I asked. Try that first.",
        at=calendar.at(1, 13, 30),
    )
    acts.answer(
        by=people["agnes"],
        question=tired,
        text="I come by phone and lie on the sofa. Nobody minds.",
        at=calendar.at(1, 14),
    )
    acts.say_it_helped(by=people["wendy"], answer=kind, at=calendar.at(1, 15))
    list_ = acts.ask_members(
        by=people["callum"],
        text="What do people do with the list of tablets once they are home?",
        at=calendar.at(1, 16),
    )
    fridge = acts.answer(
        by=people["shirin"],
        question=list_,
        text="Mine is on the fridge. My sister took a picture of it. The small print was no use to either of us.",
        at=calendar.at(1, 17),
    )
    acts.say_it_helped(by=people["callum"], answer=fridge, at=calendar.at(1, 18))
    acts.ask_members(
        by=people["derek"],
        text="Has anyone here been home alone after a fall? I would like to hear how you got through the first week.",
        at=calendar.at(1, 20),
    )


def _pair(calendar: Calendar, people: dict[str, Member]) -> None:
    been_there = acts.offer(
        by=people["maureen"],
        kind="peer",
        words="I went home from Rowan Ward twice. I am happy to talk about the first nights, on the phone or over tea.",
        at=calendar.at(1, 10),
    )
    figures = acts.offer(
        by=people["nia"],
        kind="mentor",
        words="I can show you how we count things on the ward, and what the figures do not tell.",
        at=calendar.at(1, 10, 20),
    )
    pair = acts.ask_for_pair(
        by=people["yusuf"],
        offer=been_there,
        words="I go home next week and do not sleep well. Could we talk once before that?",
        at=calendar.at(1, 11),
    )
    acts.move_pair(by=people["maureen"], pair=pair, to="agreed", at=calendar.at(1, 11, 40))
    acts.ask_for_pair(
        by=people["leila"],
        offer=figures,
        words="I would like to read the monthly numbers with you, so that I can ask better questions.",
        at=calendar.at(1, 12),
    )
