"""A question put to everyone in the county, with or without an account; it is still open, and its map is drawn."""

from datetime import timedelta

from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.planning import acts
from propolis.steps.planning.guests import Guest
from propolis.steps.planning.models import Conversation, GuestPass, Statement
from propolis.steps.planning.tasks import draw_map

QUESTION = "If there were one number to ring after going home, what should it be like?"

# Who said it, the statement, and how many in ten agree: of those who want to be known, and of those who want it open.
STATEMENTS = [
    ("maureen", "Somebody must answer, not a machine.", 10, 10),
    ("gareth", "Carers must be able to ring too, not only the person who came home.", 9, 9),
    ("ruth", "It should be the ward that looked after me, because they know me.", 9, 1),
    ("tom", "It matters more that it is open all night than who answers.", 1, 9),
    ("shirin", "I would wait until morning to speak to someone who has my notes.", 9, 2),
    ("wendy", "Someone who knows about tablets should be there.", 8, 8),
    ("nia", "The ward has no time to answer calls at night.", 2, 8),
    ("bilal", "Volunteers could answer simple questions.", 3, 8),
    ("leila", "A text message would be easier for me than a call.", 5, 5),
    ("grace", "They should ring me in the first week, and not wait for me to ring.", 9, 8),
    ("helen", "It should be free to ring, from a mobile too.", 10, 9),
    ("yusuf", "One number for the whole county is simpler than one for each ward.", 1, 9),
]
WANT_TO_BE_KNOWN, WANT_IT_OPEN = 32, 22  # guests
SAY_WHAT_THEY_SPEAK_FROM = ("lived-experience", "carer", "", "lived-experience", "community")


def ask_everyone(calendar: Calendar, people: dict[str, Member]) -> Conversation:
    """The conversation, its slips, the answers of guests and members, and the map."""
    conversation = acts.open_conversation(
        by=people["maureen"], title="A number to ring", question=QUESTION, release="in-batches", at=calendar.at(20, 11)
    )
    acts.let_guests_in(by=people["maureen"], conversation=conversation, guests="passes", at=calendar.at(20, 11, 30))
    statements = [
        acts.add_statement(by=people[who], conversation=conversation, text=_typed(text), at=calendar.at(20, 12, minute))
        for minute, (who, text, _known, _open) in enumerate(STATEMENTS)
    ]
    conversation.refresh_from_db()
    _mended(calendar, people, statements[8])
    number = WANT_TO_BE_KNOWN + WANT_IT_OPEN
    slips = acts.make_passes(by=people["maureen"], conversation=conversation, number=number, at=calendar.at(20, 17))
    _guests(calendar, statements, slips)
    _members(calendar, people, statements)
    draw_map.func(conversation.pk)
    return conversation


def _typed(text: str) -> str:
    """As it was typed on a phone: Leila's had a slip."""
    return text.replace("easier for me", "easyer for me")


def _mended(calendar: Calendar, people: dict[str, Member], statement: Statement) -> None:
    """A slip that a co-chair saw, and the author agreed to mend."""
    text = next(text for who, text, _known, _open in STATEMENTS if who == "leila")
    wording = acts.suggest_wording(by=people["ruth"], statement=statement, text=text, at=calendar.at(20, 14))
    acts.answer_wording(by=people["leila"], wording=wording, is_agreed=True, at=calendar.at(20, 16))


def _guests(calendar: Calendar, statements: list[Statement], slips: list[GuestPass]) -> None:
    """The first came with their slips one after another; nobody answers everything."""
    for place in range(len(slips)):
        perspective = SAY_WHAT_THEY_SPEAK_FROM[place % len(SAY_WHAT_THEY_SPEAK_FROM)]
        guest = Guest(f"example-guest-{place:02}", perspective, slips[place].pk)
        at = calendar.at(18 - place % 12, 9 + place % 9)
        for number, statement in enumerate(statements):
            if (place + number) % 9:
                value = _leaning(place, number, wants_to_be_known=place < WANT_TO_BE_KNOWN)
                acts.answer_as_guest(by=guest, statement=statement, value=value, at=at + timedelta(seconds=number))


def _members(calendar: Calendar, people: dict[str, Member], statements: list[Statement]) -> None:
    """Half of the members have answered so far."""
    for place, member in enumerate(list(people.values())[::2]):
        for number, statement in enumerate(statements):
            value = _leaning(place, number, wants_to_be_known=place % 3 > 0)
            acts.answer(by=member, statement=statement, value=value, at=calendar.at(10 - place % 6, 14, number))


def _leaning(place: int, number: int, *, wants_to_be_known: bool) -> int:
    """Agree, disagree or pass, spread over the people so that each side shows the share it leans to."""
    _who, _text, known, is_open = STATEMENTS[number]
    spot = (place * 7 + number * 3) % 10
    if spot < (known if wants_to_be_known else is_open):
        return 1
    return 0 if spot == 9 else -1
