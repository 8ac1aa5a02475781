"""Made-up logs: for each rung the fewest acts that are evidence of it, and no more."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from propolis.methods.ladder import Entry

AS_OF = date(2026, 11, 21)
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
MEMBERS = {"lived-experience": 4, "carer": 2, "staff": 6, "leader": 1}
LIVED = {"ann": "lived-experience", "bob": "lived-experience", "cai": "carer"}
A_POWER = {
    "planning.add_statement": "agenda",
    "decisions.propose": "options",
    "consent.take_stance": "deciding",
    "delivery.take_on_action": "delivering",
    "evaluation.note_outcome": "judging",
}


def an_entry(by: str, act: str, *, day: int = 0, **facts) -> Entry:
    """One act of someone, so many days after noon on the first of November."""
    usual = {
        "perspective": LIVED.get(by, "staff"),
        "power": A_POWER.get(act),
        "builds_on": (),
        "codes": frozenset(),
        "at": NOON + timedelta(days=day),
        "about": "a-thing",
    }
    return Entry(by=by, act=act, **{**usual, **facts})


def of_all(act: str, **facts) -> list[Entry]:
    """The same act of each of the three people on the lived-experience side."""
    return [an_entry(by, act, **facts) for by in LIVED]


def coded(by: str, code: str, **facts) -> Entry:
    """An act of a room to come, which says by a code what it is."""
    return an_entry(by, "room.to_come", codes=frozenset({code}), **facts)


LEARNING = coded("sam", "learning-issued")
NOTICE = an_entry("sam", "delivery.post_update", day=9)
WINDOW = an_entry("sam", "consent.ask_for_reactions", day=1)
REPLY = an_entry("sam", "consent.answer_question", day=2)
AGENDA = of_all("planning.add_statement", about="a-need")
TRACED = an_entry("ann", "decisions.propose", day=3, about="an-option", builds_on=("a-need",))
FEEDBACK = of_all("consent.react", day=4)
OPTIONS = of_all("decisions.propose", day=3, about="an-option")
DECIDED = of_all("consent.take_stance", day=5, about="an-option")
JUDGED = of_all("evaluation.note_outcome", day=8)
DELIVERED = of_all("delivery.take_on_action", day=7)
OFFER = coded("sam", "recognition-offered")
MEASURE = coded("cai", "measure-chosen")

# What the other side does meanwhile: on its own it is evidence of nothing.
SERVICE = [
    *(an_entry(f"staff-{number}", "planning.write_goal", power="agenda") for number in range(6)),
    an_entry("sam", "decisions.propose", day=2, about="their-option"),
    an_entry("sam", "consent.take_stance", day=5, about="their-option"),
    an_entry("sam", "consent.adopt", day=6, power="deciding", about="their-option"),
]

NEEDED: dict[int | None, list[Entry]] = {
    None: [],
    2: [LEARNING],
    3: [NOTICE],
    4: [WINDOW, REPLY],
    5: [*AGENDA, TRACED, *FEEDBACK],
    6: [*AGENDA, *OPTIONS, *DECIDED, *JUDGED],
    7: [*AGENDA, *OPTIONS, *DECIDED, *DELIVERED, *JUDGED, OFFER, MEASURE],
}
LOGS = {rung: [*SERVICE, *needed] for rung, needed in NEEDED.items()}


def times(entry: Entry, number: int) -> list[Entry]:
    """The same act over and over, each about another thing."""
    return [replace(entry, about=f"{entry.about}-{count}") for count in range(number)]
