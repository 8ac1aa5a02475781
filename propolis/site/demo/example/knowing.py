"""How the people of the example got to know each other, who they found was missing, and whom to tell."""

from propolis.projects import acts as projects
from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.people import acts
from propolis.steps.people.models import Group

MET = [
    ("wendy", 172, "Tea and cake in the day room. No agenda. Everyone said where they grew up.", 9, 5),
    ("sam", 168, "A walk round the garden with those who could, and chairs by the door for those who could not.", 6, 5),
]
INTRODUCTIONS = {
    "maureen": (
        "I was on Rowan Ward twice. I ran a market stall for thirty years, so I can talk to anyone.",
        ["Talking to people I have never met", "Sums in my head"],
        "How a ward decides who goes home.",
        "everyone",
    ),
    "tom": ("I like trains and drawing. I say when I do not know a word.", ["Drawing"], "", "members"),
    "agnes": (
        "I come by phone. Please say your name before you speak.",
        ["Polish and English", "Reading small print slowly"],
        "",
        "members",
    ),
    "grace": (
        "I look after my brother.",
        ["Keeping calm", "Knowing what people need"],
        "To chair a meeting.",
        "members",
    ),
    "ruth": (
        "I have run this ward for six years. I make good soup.",
        ["Getting past committees"],
        "",
        "everyone",
    ),
    "nia": ("I count things, and I would rather hear what they mean.", ["Charts", "Explaining figures"], "", "members"),
    "yusuf": ("I go home soon. I would rather not say more yet.", [], "", "co-chairs"),
}
# Name, perspective, how much it touches them, their say, why, what is known, how many, and from where.
GROUPS = [
    (
        "bilal", "People who go home to an empty flat", "lived-experience", 5, 1,
        "They come back most, and nobody rings them. They are not at our meetings because nobody knows them.",
        "Most are over 75. Few have a phone that sends pictures.", 140, "Ward list, January to March",
    ),
    (
        "agnes", "People who read no English", "lived-experience", 5, 2,
        "The card they get is in English. They sign what they cannot read.",
        "Mostly Polish, Urdu and Somali speakers.", 60, "Interpreter bookings of last year",
    ),
    (
        "wendy", "People who look after someone at night", "carer", 4, 2,
        "They hear that someone comes home when it has been decided.", "", None, "",
    ),
    (
        "callum", "Night staff", "staff", 3, 2,
        "They pack the bags at five in the morning. Nobody asks them what is in them.",
        "", 22, "Rota of the ward",
    ),
    ("shirin", "The hospital pharmacy", "staff", 3, 4, "The bag of tablets waits for them.", "", None, ""),
    ("helen", "The council's home care team", "leader", 2, 4, "They learn of it by fax, and then start.", "", None, ""),
]  # fmt: skip
SEATS = {
    "People who go home to an empty flat": "no",
    "People who read no English": "yes",
    "People who look after someone at night": "yes",
    "Night staff": "no",
}
REACHED = [
    ("People who go home to an empty flat", "bilal", 150, "Tea in the lobby of Elm Court, on a Tuesday.", "some", 0),
    ("People who read no English", "agnes", 146, "Letters in three languages, read out at the club.", "joined", 1),
    ("Night staff", "callum", 143, "Came at 5 in the morning with breakfast, and asked.", "nothing", 0),
]
CONTACT = "Ring the ward on 01632 960 001 and ask for Ruth, any day from 8 to 6. At night ask for the nurse in charge."


def get_to_know(calendar: Calendar, people: dict[str, Member]) -> None:
    """They met twice before they decided anything; some say who they are; the map shows who is missing."""
    projects.name_safeguarding_lead(
        by=people["maureen"], member=people["ruth"], contact=CONTACT, at=calendar.at(140, 13)
    )
    for minute, (key, days_ago, what, lived, others) in enumerate(MET):
        counts = {"what": what, "lived": lived, "others": others}
        acts.note_gathering(by=people[key], on_day=calendar.day(days_ago), at=calendar.at(140, 14, minute), **counts)
    for minute, (key, (about, strengths, learn, seen_by)) in enumerate(INTRODUCTIONS.items()):
        said = {"about": about, "strengths": strengths, "good_at": "", "learn": learn, "seen_by": seen_by}
        acts.introduce(by=people[key], at=calendar.at(140, 15, minute), **said)
    _map(calendar, people)
    _speak_for(calendar, people)


def _map(calendar: Calendar, people: dict[str, Member]) -> None:
    groups: dict[str, Group] = {}
    for minute, (key, name, perspective, affected, influence, why, served, how_many, source) in enumerate(GROUPS):
        levels = {"perspective": perspective, "affected": affected, "influence": influence}
        known = {"why": why, "served": served, "how_many": how_many, "source": source}
        at = calendar.at(140, 16, minute)
        groups[name] = acts.add_group(by=people[key], name=name, at=at, **levels, **known)
    for minute, (name, seat) in enumerate(SEATS.items()):
        acts.note_seat(by=people["bilal"], group=groups[name], seat=seat, at=calendar.at(140, 17, minute))
    for minute, (name, key, days_ago, what, came, joined) in enumerate(REACHED):
        done = {"what": what, "on_day": calendar.day(days_ago), "came": came, "joined": joined}
        acts.note_outreach(by=people[key], group=groups[name], at=calendar.at(140, 18, minute), **done)


def _speak_for(calendar: Calendar, people: dict[str, Member]) -> None:
    """Grace speaks for Agnes where the phone line fails, and both agreed to it."""
    asked = {"by": people["grace"], "person": people["agnes"], "kind": "supporter"}
    standing = acts.ask_standing(at=calendar.at(140, 19), **asked)
    acts.move_standing(by=people["agnes"], standing=standing, to="counts", at=calendar.at(140, 20))
