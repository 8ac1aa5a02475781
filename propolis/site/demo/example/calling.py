"""An open call for a reading panel of twelve: sixty people registered, the panel was drawn, and one seat again."""

from datetime import datetime, timedelta

from propolis.methods.lottery import fair_lottery
from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.people import acts, drawing, reads
from propolis.steps.people.acts import Applicant
from propolis.steps.people.letter_files import Letter
from propolis.steps.people.models import Call, Draw
from propolis.steps.people.rules import Row

WORDS = {
    "title": "Twelve people to read what we write",
    "about": "Every leaflet, letter and form that people get when they go home from Rowan Ward. The panel reads it "
    "before anyone else does, and says what is unclear. What it asks for is changed, or we say here why not.",
    "asked": "Two hours, once a month, for six months. At Elm Lane Community Centre, by phone, or by post.",
    "offered": "£25 each time, travel paid on the day, and lunch. Someone to be with the person you care for.",
    "who": "Anyone over 16 who lives in the area that Rowan Ward serves.",
    "seats": 12,
    "is_one_per_address": False,
    "rule": "leximin",
}
QUESTIONS = {
    "I speak as": {
        "someone who was a patient": (5, 6),
        "a carer": (3, 4),
        "someone from the community": (2, 4),
    },
    "Age": {"16 to 39": (3, 5), "40 to 64": (3, 5), "65 or over": (3, 5)},
    "Area": {"Town": (6, 8), "Villages": (4, 6)},
}
FIRST = (
    "Ann",
    "Bob",
    "Cal",
    "Dee",
    "Eva",
    "Fin",
    "Gus",
    "Hal",
    "Ida",
    "Jon",
    "Kay",
    "Len",
    "May",
    "Ned",
    "Ola",
    "Pat",
    "Sal",
    "Una",
)
LAST = ("Ashby", "Brook", "Carr", "Dale")
PLAN = "Three ten-sided dice, thrown at the tea in the day room. Anyone can come and watch, or ring in."


def call_for_a_panel(calendar: Calendar, people: dict[str, Member]) -> Call:
    """The call is written with its targets, opened, and answered in the weeks after."""
    chair = people["maureen"]
    words = WORDS | {"last_day": calendar.day(140)}
    call = acts.write_call(by=chair, words=words, at=calendar.at(170, 12))
    acts.set_targets(by=chair, call=call, rows=_rows(), at=calendar.at(170, 13))
    call = acts.open_call(by=chair, call=call, at=calendar.at(170, 14))
    for number in range(52):
        applicant = Applicant(_name(number), email=f"{_name(number).lower().replace(' ', '.')}@people.example")
        at = calendar.at(169 - number // 2, 9, number)
        acts.register(by=applicant, call=call, features=_features(number), at=at)
    return call


def publish_first_draw(calendar: Calendar, people: dict[str, Member], call: Call) -> Draw:
    """Letters come in, one person rings, the call is closed, and the draw is published."""
    chair, at = people["maureen"], calendar.at(139, 7)
    caller = Applicant(_name(52), phone="01632 960052")
    acts.register_for(by=chair, call=call, applicant=caller, features=_features(52), at=at)
    acts.import_letters(by=chair, call=call, letters=[_letter(number) for number in range(53, 60)], at=at)
    acts.close_call(by=chair, call=call, at=calendar.at(139, 7, 20))
    return _published(chair, call, calendar.at(139, 7, 40))


def draw_first_panel(calendar: Calendar, people: dict[str, Member], draw: Draw) -> None:
    """The dice are thrown; those who were drawn say yes."""
    _seed(people, draw, "4 7 2", calendar.at(139, 11, 30))
    for minute, one in enumerate(reads.panel(draw).order_by("pk")):
        acts.confirm_seat(by=one, at=calendar.at(139, 11, 40) + timedelta(minutes=minute))


def fill_a_seat_again(calendar: Calendar, people: dict[str, Member], call: Call) -> None:
    """Months later one of them moves away, and someone else is drawn under the same targets."""
    waiting = list(reads.registrations(call).filter(state="registered"))
    seated = reads.registrations(call).filter(state="confirmed").order_by("registered_at")
    leaving = next(one for one in seated if any(other.features == one.features for other in waiting))
    acts.withdraw_for(by=people["ruth"], registration=leaving, at=calendar.at(19, 9))
    call.refresh_from_db()
    draw = _published(people["maureen"], call, calendar.at(19, 10))
    _seed(people, draw, "9 0 3", calendar.at(19, 15))
    chosen = reads.panel(draw).get()
    acts.confirm_seat_for(by=people["ruth"], registration=chosen, at=calendar.at(19, 16))


def _published(chair: Member, call: Call, at: datetime) -> Draw:
    """What the background queue does, on the day it was done."""
    call = reads.calls(chair.project).get(pk=call.pk)
    asked = acts.ask_draw(by=chair, call=call, plan=PLAN, at=at)
    lottery = fair_lottery(drawing.pool_of(call), call.rule)
    return acts.publish_draw(by=chair, draw=asked, lottery=lottery, at=at + timedelta(minutes=1))


def _seed(people: dict[str, Member], draw: Draw, seed: str, at: datetime) -> None:
    acts.note_seed(by=people["maureen"], draw=draw, seed=seed, at=at)
    acts.confirm_seed(by=people["ruth"], draw=draw, seed=seed, at=at + timedelta(minutes=2))


def _rows() -> list[Row]:
    lines = [(category, *one) for category, answers in QUESTIONS.items() for one in answers.items()]
    return [Row(place, category, answer, *both) for place, (category, answer, both) in enumerate(lines, start=1)]


def _name(number: int) -> str:
    return f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST)]}"


def _features(number: int) -> dict[str, str]:
    """Few of the young and of the villages come by themselves, as in life."""
    speaks, ages, areas = (list(answers) for answers in QUESTIONS.values())
    age = ages[0] if number % 6 == 0 else ages[1 + number % 2]
    area = areas[1] if number % 7 in (1, 4) else areas[0]
    return dict(zip(QUESTIONS, (speaks[number % 5 % 3], age, area), strict=True))


def _letter(number: int) -> Letter:
    address = f"{number} Elm Lane, Rowanbridge"
    return Letter(number, f"L{number}", _name(number), "", "", address, _features(number))
