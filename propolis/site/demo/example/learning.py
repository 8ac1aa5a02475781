"""How the people of the example got ready: lessons, the talk about them, a story, and where they start."""

from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.mindset import acts

DONE = {
    "what-it-is": (
        "maureen",
        "tom",
        "shirin",
        "derek",
        "agnes",
        "gareth",
        "wendy",
        "ruth",
        "callum",
        "nia",
        "petra",
        "sam",
    ),
    "sharing-power": ("maureen", "gareth", "ruth", "helen", "nia"),
    "listening": ("ruth", "callum", "nia", "petra", "sam"),
    "access": ("grace", "ruth", "maureen"),
}
TALK = {
    "ruth": "I counted. In our last three meetings staff chose every point on the agenda. I had not seen it.",
    "gareth": "It helps me that someone says so. I would put the nights on it.",
}
STORY = (
    "They told me at ten that I was going home at two. I had no key and no milk. I said yes to everything, as you do. "
    "That night I sat on the stairs with a bag of tablets and cried."
)
CANVAS = [
    ("maureen", "chances", "Nobody goes home and wonders who to ring."),
    ("nia", "chances", "We would not hear the day after what we should have known the day before."),
    ("gareth", "actions", "Ring the family the day before. It takes five minutes."),
    ("wendy", "needed", "Someone on the ward whose job it is to ring."),
    ("bilal", "who", "Neighbours. People who live alone. The night staff."),
    ("ruth", "start", "One bay on Rowan Ward."),
    ("shirin", "helps", "The pharmacist wants this as much as we do."),
    ("callum", "hinders", "Beds have to be free by noon, so all of it happens in a rush."),
]


def get_ready(calendar: Calendar, people: dict[str, Member]) -> None:
    """Some did lessons and talked about them; eight wrote on the canvas."""
    for code, keys in DONE.items():
        for key in keys:
            acts.mark_lesson(by=people[key], code=code, is_done=True, at=calendar.at(140, 9))
    for minute, (key, text) in enumerate(TALK.items()):
        acts.add_post(by=people[key], code="sharing-power", text=text, at=calendar.at(140, 10, minute))
    story = {"by": people["derek"], "code": "listening", "text": STORY, "visibility": "public"}
    acts.tell_story(at=calendar.at(140, 11), **story)
    for minute, (key, question, text) in enumerate(CANVAS):
        acts.add_answer(by=people[key], question=question, text=text, at=calendar.at(140, 12, minute))
