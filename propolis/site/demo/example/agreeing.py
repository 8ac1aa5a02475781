"""How the people of the example agreed on a charter: some of it picked, some of it in their own words."""

from datetime import timedelta

from propolis.consent import acts as consent
from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.mindset import acts, lenses
from propolis.steps.mindset.reads import charter as reads

PICKED = {"maureen": ("hive", ("power", "needs")), "ruth": ("eight-principles", ("clear",))}
WRITTEN = {
    "wendy": ("Carers hear it first, not last.", ("listening", "keeping")),
    "tom": ("When we are wrong about something, we say so.", ("judging", "keeping")),
}
THOUGHT = "It is short enough to hang up by the kettle."


def write_charter(calendar: Calendar, people: dict[str, Member]) -> None:
    """A draft of five principles, each tied to what would show it, put to everyone on the same day."""
    chair = people["maureen"]
    draft = acts.start_charter(by=chair, at=calendar.at(144, 12))
    for minute, (key, (framework, codes)) in enumerate(PICKED.items()):
        items = [one for one in lenses.frameworks()[framework].items if one.code in codes]
        said = {"by": people[key], "principles": [(one.principle, one.indicators) for one in items]}
        acts.add_principles(draft=draft, at=calendar.at(144, 13, minute), **said)
    for minute, (key, principle) in enumerate(WRITTEN.items()):
        acts.add_principles(by=people[key], draft=draft, principles=[principle], at=calendar.at(144, 14, minute))
    put = acts.put_charter(by=chair, draft=draft, review_on=calendar.day(-60), at=calendar.at(144, 15))
    consent.publish(by=chair, round=put.round, at=calendar.at(144, 16))


def agree_charter(calendar: Calendar, people: dict[str, Member]) -> None:
    """Twelve days later, when any notice is over, all are asked, and all consent."""
    ruth, agnes = people["ruth"], people["agnes"]
    round = reads.charters(ruth.project).get().round
    consent.ask_for_reactions(by=ruth, round=round, at=calendar.at(135))
    consent.react(by=agnes, round=round, text=THOUGHT, at=calendar.at(134))
    consent.open_consent(by=ruth, round=round, closes_on=calendar.day(130), at=calendar.at(132))
    for minute, member in enumerate(people.values()):
        at = calendar.at(131) + timedelta(minutes=minute)
        consent.take_stance(by=member, round=round, stance="consent", at=at)
    consent.adopt(by=people["maureen"], round=round, at=calendar.at(129))


def draft_again(calendar: Calendar, people: dict[str, Member]) -> None:
    """The day to look at the charter again comes near: a new draft, with one principle more."""
    leila = people["leila"]
    draft = acts.start_charter(by=leila, at=calendar.at(1, 9, 54))
    more = ("Nobody has to come in to be heard.", ("access", "listening"))
    acts.add_principles(by=leila, draft=draft, principles=[more], at=calendar.at(1, 9, 56))
