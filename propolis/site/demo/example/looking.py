"""The people of the example look back on how they work together: once in spring, and again now."""

from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.mindset import acts
from propolis.steps.mindset.models import LookBack

VALUES = ("chairing", "plain", "learning", "people", "listening", "backing", "needs", "power")
# What each said of the eight values, in this order; 0 is left out.
FIRST = {
    "maureen": "32222221", "tom": "21221120", "shirin": "22231121", "agnes": "31222231", "gareth": "22122221",
    "wendy": "21222130", "leila": "32222121", "ruth": "43333332", "callum": "33333343", "nia": "44233332",
    "petra": "33333333", "bilal": "32332232",
}  # fmt: skip
NOW = {"maureen": "43333332", "gareth": "33233332", "nia": "44333333"}


def look_back_first(calendar: Calendar, people: dict[str, Member]) -> None:
    """Both sides answered, and staff saw it rosier."""
    look = acts.open_look(by=people["maureen"], at=calendar.at(111, 18))
    _answer(look, people, FIRST, calendar.at(110, 12))
    acts.close_look(by=people["maureen"], look=look, at=calendar.at(110, 18))


def look_back_again(calendar: Calendar, people: dict[str, Member]) -> None:
    """It goes on now; three have answered."""
    look = acts.open_look(by=people["maureen"], at=calendar.at(1, 21, 40))
    _answer(look, people, NOW, calendar.at(1, 21, 50))


def _answer(look: LookBack, people: dict[str, Member], said: dict[str, str], at) -> None:
    for key, levels in said.items():
        views = {value: int(level) for value, level in zip(VALUES, levels, strict=True) if level != "0"}
        acts.say_view(by=people[key], look=look, views=views, at=at)
