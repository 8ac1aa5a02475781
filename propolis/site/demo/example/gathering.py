"""What people said, what they agreed on, and the goals they wrote."""

from propolis.projects.models import Member
from propolis.site.demo.example.agreeing import agree_charter
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.planning import acts
from propolis.steps.planning.models import Conversation, Goal, Statement
from propolis.steps.planning.tasks import draw_map

QUESTION = "What would have made going home easier?"

# Who said it, the statement, and who leans which way: the share of each side that agrees, in tenths.
STATEMENTS = [
    ("maureen", "On my first night home I felt unwell and did not know who to ring.", 10, 7),
    ("gareth", "Nobody told me he was coming home until the ambulance was outside.", 9, 6),
    ("shirin", "My tablets had changed and the list I was given made no sense to me.", 9, 8),
    ("ruth", "We start to plan for home too late, on the day itself.", 8, 9),
    ("tom", "I was sent home at eleven at night in a taxi.", 7, 4),
    ("nia", "Tablets are often the last thing we get ready.", 6, 9),
    ("wendy", "I was not asked if I could manage before she came home.", 9, 5),
    ("callum", "Most people are glad to be home and need nothing more from us.", 2, 4),
    ("bilal", "A neighbour who looks in on the second day would help a lot of people.", 8, 6),
    ("helen", "A phone call in the first week would show us who is in trouble.", 8, 8),
]
FAREWELL = "The food on the ward should be better."

NEEDS = {
    "ring": (
        "maureen",
        "When something goes wrong at home at night, I need to know who to ring and that they will answer.",
        [0, 9],
    ),
    "told": ("gareth", "As a carer I need to hear before the day itself that someone is coming home.", [1, 6]),
    "tablets": ("shirin", "I need someone to go through my new tablets with me before I leave.", [2, 5]),
}
GOALS = {
    "ring": (
        "maureen",
        "Everyone who goes home has one number to ring, day or night, and somebody answers it.",
        "Each month we ask ten people, a week after they went home, if they knew who to ring and if it was answered.",
        ["ring"],
    ),
    "told": (
        "wendy",
        "Carers hear by noon the day before, and are asked if they can manage.",
        "We count how many carers were told the day before, each week.",
        ["told"],
    ),
    "tablets": (
        "nia",
        "Nobody leaves without having their tablets explained to them, with their carer there if they want.",
        "We ask ten people each month if they knew what each tablet was for.",
        ["tablets", "ring"],
    ),
}


def gather(calendar: Calendar, people: dict[str, Member]) -> dict[str, Goal]:
    """The conversation, the needs picked from it, one voiced directly, and the goals."""
    conversation = acts.open_conversation(
        by=people["maureen"], title="Leaving the ward", question=QUESTION, at=calendar.at(138)
    )
    statements = _talk(calendar, people, conversation)
    needs = {
        key: acts.pick_need(
            by=people[who], words=words, statements=[statements[n] for n in picked], at=calendar.at(120, minute=minute)
        )
        for minute, (key, (who, words, picked)) in enumerate(NEEDS.items())
    }
    alone = "I live alone. I need someone to look in on me in the first days, not only a phone number."
    acts.voice_need(by=people["agnes"], words=alone, at=calendar.at(118))
    return {
        key: acts.write_goal(
            by=people[who],
            text=text,
            how_we_will_know=how,
            needs=[needs[one] for one in answers],
            at=calendar.at(112, minute=minute),
        )
        for minute, (key, (who, text, how, answers)) in enumerate(GOALS.items())
    }


def _talk(calendar: Calendar, people: dict[str, Member], conversation: Conversation) -> list[Statement]:
    statements = [
        acts.add_statement(by=people[who], conversation=conversation, text=text, at=calendar.at(137, minute=minute))
        for minute, (who, text, _lived, _other) in enumerate(STATEMENTS)
    ]
    aside = acts.add_statement(by=people["sam"], conversation=conversation, text=FAREWELL, at=calendar.at(136))
    acts.moderate_statement(
        by=people["ruth"],
        statement=aside,
        to="hidden",
        why="not-on-topic",
        why_text="A fair point, but it is about the stay and not about going home. We passed it on to the kitchen.",
        at=calendar.at(136, 15),
    )
    for place, member in enumerate(people.values()):
        for number, statement in enumerate(statements):
            if (place + number) % 11:  # nobody answers everything
                value = _leaning(member, place, number)
                acts.answer(by=member, statement=statement, value=value, at=calendar.at(134 - place % 6, minute=number))
    agree_charter(calendar, people)  # while people answered
    acts.close_conversation(by=people["maureen"], conversation=conversation, at=calendar.at(124))
    draw_map.func(conversation.pk)
    return statements


def _leaning(member: Member, place: int, number: int) -> int:
    """Agree, disagree or pass, spread over the people so that each side shows the share it leans to."""
    _who, _text, lived, other = STATEMENTS[number]
    share = lived if member.is_lived_side else other
    spot = (place * 7 + number * 3) % 10
    if spot < share:
        return 1
    return 0 if spot == 9 else -1
