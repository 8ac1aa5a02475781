"""Open calls, people who register and draws, made through the acts."""

from propolis.projects import reads as projects
from propolis.steps.people import acts, reads
from propolis.steps.people.acts import Applicant
from propolis.steps.people.rules import Row
from propolis.steps.people.tasks import make_draw
from tests.factories import NOW, co_chairs, days

# Twelve people: 6 of each area, 4 young and 8 old.
ROWS = [
    Row(1, "area", "north", 1, 3),
    Row(2, "area", "south", 1, 3),
    Row(3, "age", "16-29", 1, 2),
    Row(4, "age", "30+", 2, 3),
]
CLOSED, DRAWN = NOW + days(8), NOW + days(9)
WORDS = {
    "title": "Twelve voices for quieter nights",
    "about": "How nights on the ward could be quieter.",
    "asked": "Four evenings.",
    "offered": "25 pounds an evening, and travel.",
    "who": "Anyone over 16 who lives here.",
    "is_one_per_address": False,
    "rule": "leximin",
}


def a_call(project, seats=4, rows=ROWS, at=NOW, **says):
    """A draft with its questions."""
    chair = co_chairs(project)[0]
    words = WORDS | {"seats": seats, "last_day": (at + days(7)).date()} | says
    call = acts.write_call(by=chair, words=words, at=at)
    return acts.set_targets(by=chair, call=call, rows=rows, at=at) if rows else call


def an_open_call(project, at=NOW, **says):
    call = a_call(project, at=at, **says)
    return acts.open_call(by=co_chairs(project)[0], call=call, at=at)


def registered(call, people=12, at=NOW, **said):
    """People who registered by the web page, of both areas and ages in turn."""
    return [register(call, number, at=at, **said) for number in range(people)]


def register(call, number=0, at=NOW, area=None, age=None, **said):
    features = {"area": area or ("north", "south")[number % 2], "age": age or ("30+", "30+", "16-29")[number % 3]}
    contact = {"name": f"Person {number}", "email": f"person{number}@example.org"} | said
    return acts.register(by=Applicant(**contact), call=call, features=features, at=at)


def a_closed_call(project, people=12, at=NOW, **says):
    call = an_open_call(project, at=at, **says)
    registered(call, people, at=at)
    return acts.close_call(by=projects.co_chairs(project)[0], call=call, at=at + days(7))


def a_published_draw(call, at=CLOSED, plan="Three dice in the library."):
    """Worked out by the background task itself."""
    asked = acts.ask_draw(by=co_chairs(call.project)[0], call=call, plan=plan, at=at)
    make_draw.call(asked.pk)
    return reads.draw(call.project, asked.pk)


def a_panel(call, seed="4 7 2", at=DRAWN):
    """A draw with its seed typed in by both co-chairs."""
    draw, (first, second) = a_published_draw(call), co_chairs(call.project)
    acts.note_seed(by=first, draw=draw, seed=seed, at=at)
    return acts.confirm_seed(by=second, draw=draw, seed=seed, at=at)
