"""Two decisions, one of which an objection changed, and a third that is still open."""

from dataclasses import dataclass, field
from datetime import timedelta

from propolis.consent import acts as consent
from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.decisions.acts import propose
from propolis.steps.decisions.models import Proposal
from propolis.steps.planning.models import Goal

FINAL_SAY = "The director of community services"

ONE_NUMBER = {
    "title": "One card, one number",
    "text": "Everyone who goes home gets a card with one phone number. The ward answers it from 8 in the morning to "
    "8 at "
    "night, for two weeks after the person went home. The nurse who sees them off goes through the card with them.",
    "is_fixed": "No new posts. The ward's phone line stays the one we have.",
    "is_open": "The hours, who answers, how long it lasts, and what the card looks like.",
    "is_ours": "What the card says, and how it is handed over.",
    "final_say": FINAL_SAY,
}
ONE_NUMBER_AGAIN = (
    "Everyone who goes home gets a card with one phone number. Somebody answers it day and night, for two weeks "
    "after the "
    "person went home: the ward from 8 in the morning to 8 at night, and the night nurse practitioner after that. "
    "The nurse "
    "who sees them off goes through the card with them, and with the carer if there is one."
)
TOLD_BY_NOON = {
    "title": "Carers hear by noon the day before",
    "text": "The ward rings the carer by noon on the day before someone goes home. The caller asks: can you manage, "
    "and what "
    "do you need? If the carer says no, the nurse in charge and the carer make a plan together before anyone goes "
    "home.",
    "is_fixed": "Some people go home on the day a bed must be freed by law. They are told as soon as we know.",
    "is_open": "Who rings, when, and what is asked.",
    "is_ours": "The questions the caller asks.",
    "final_say": FINAL_SAY,
}
TABLETS = {
    "title": "A talk about tablets before you leave",
    "text": "The ward pharmacist sits down with each person the afternoon before they go home. They go through each "
    "tablet: "
    "what it is for, what changed, and when to take it. The person takes home a plain list they helped to write.",
    "is_fixed": "Only the pharmacist may change what is on the list.",
    "is_open": "When the talk happens, who is there, and what the list looks like.",
    "is_ours": "The layout of the list.",
    "final_say": FINAL_SAY,
}


@dataclass(frozen=True)
class Ballot:
    """Who does more than consent, and who says nothing."""

    concerns: dict[str, str] = field(default_factory=dict)
    asides: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def decide(calendar: Calendar, people: dict[str, Member], goals: dict[str, Goal]) -> dict[str, Proposal]:
    """Two proposals that were agreed."""
    return {
        "ring": _one_number(calendar, people, goals["ring"]),
        "told": _told_by_noon(calendar, people, goals["told"]),
    }


def _one_number(calendar: Calendar, people: dict[str, Member], goal: Goal) -> Proposal:
    proposal = _put_forward(calendar, people["maureen"], goal, ONE_NUMBER, days_ago=109, review=-20)
    round = proposal.round
    question = consent.ask_question(
        by=people["tom"], round=round, text="What happens if I ring at three in the morning?", at=calendar.at(108)
    )
    answer = "In this version, a recorded voice tells you to ring 111. We are not happy with that either."
    consent.answer_question(by=people["maureen"], question=question, answer=answer, at=calendar.at(107))
    _open(calendar, people, round, published=109)
    first = calendar.days_ago_after_notice(109) - 1
    objection = consent.raise_objection(
        by=people["gareth"],
        round=round,
        reason="My dad was at his worst at three in the morning. A number that nobody answers at night would have "
        "had me "
        "ringing 999 for something a nurse could have told me in two minutes. It would harm people like us.",
        at=calendar.at(first),
    )
    _stances(calendar, people, round, Ballot(silent=("gareth", "sam")), days_ago=first - 1)
    closes_on = calendar.day(first - 10)
    consent.integrate(
        by=people["maureen"],
        round=round,
        text=ONE_NUMBER_AGAIN,
        why="The night is covered now: we asked the night nurse practitioners, and they said yes. Carers are named.",
        answers=objection,
        closes_on=closes_on,
        at=calendar.at(first - 4),
    )
    consent.withdraw_objection(
        by=people["gareth"],
        objection=objection,
        stance="consent",
        why="Somebody answers at night. That is all I asked for.",
        at=calendar.at(first - 5),
    )
    worry = {"callum": "Night calls could take the nurse practitioner away from the wards. Please count them."}
    _stances(calendar, people, round, Ballot(concerns=worry, silent=("gareth", "sam")), days_ago=first - 6)
    consent.adopt(by=people["ruth"], round=round, at=calendar.at(first - 11))
    return proposal


def _told_by_noon(calendar: Calendar, people: dict[str, Member], goal: Goal) -> Proposal:
    proposal = _put_forward(calendar, people["wendy"], goal, TOLD_BY_NOON, days_ago=84, review=-9)
    _open(calendar, people, proposal.round, published=84)
    first = calendar.days_ago_after_notice(84) - 1
    _stances(calendar, people, proposal.round, Ballot(asides=("petra",), silent=("yusuf",)), days_ago=first)
    consent.adopt(by=people["maureen"], round=proposal.round, at=calendar.at(first - 9))
    return proposal


def leave_open(calendar: Calendar, people: dict[str, Member], goal: Goal) -> Proposal:
    """A third, left open on purpose: whoever steps in can say where they stand."""
    proposal = _put_forward(calendar, people["nia"], goal, TABLETS, days_ago=18, review=-90)
    round = proposal.round
    consent.ask_question(
        by=people["leila"], round=round, text="Can I be there if my mum wants me to be?", at=calendar.at(17)
    )
    _open(calendar, people, round, published=18, closes=-6)
    spoken = ("shirin", "gareth", "ruth", "callum", "bilal", "derek")
    silent = tuple(key for key in people if key not in spoken)
    _stances(calendar, people, round, Ballot(silent=silent), days_ago=3)
    consent.raise_objection(
        by=people["agnes"],
        round=round,
        reason="I am very tired by the afternoon. I would nod and remember nothing, and then take the wrong tablets "
        "at home. "
        "People should be able to pick the time.",
        at=calendar.at(2),
    )
    return proposal


def _put_forward(calendar: Calendar, by: Member, goal: Goal, words: dict, *, days_ago: int, review: int) -> Proposal:
    proposal = propose(by=by, goal=goal, review_on=calendar.day(review), at=calendar.at(days_ago, 9), **words)
    consent.publish(by=by, round=proposal.round, at=calendar.at(days_ago, 9, 30))
    return Proposal.objects.select_related("round__project__chain", "project").get(pk=proposal.pk)


def _open(calendar: Calendar, people: dict[str, Member], round, *, published: int, closes: int | None = None) -> None:
    """First thoughts, then the question to everyone, once the notice is over."""
    over = calendar.days_ago_after_notice(published)
    consent.ask_for_reactions(by=people["ruth"], round=round, at=calendar.at(published - 2))
    thought = "I wish this had been there when I went home."
    consent.react(by=people["derek"], round=round, text=thought, at=calendar.at(published - 3))
    closes_on = calendar.day(over - 7 if closes is None else closes)
    consent.open_consent(by=people["ruth"], round=round, closes_on=closes_on, at=calendar.at(over))


def _stances(calendar: Calendar, people: dict[str, Member], round, ballot: Ballot, *, days_ago: int) -> None:
    for minute, (key, member) in enumerate(people.items()):
        if key in ballot.silent:
            continue
        concern = ballot.concerns.get(key, "")
        stance = "aside" if key in ballot.asides else "concern" if concern else "consent"
        at = calendar.at(days_ago) + timedelta(minutes=minute)
        consent.take_stance(by=member, round=round, stance=stance, concern=concern, at=min(at, calendar.built_at))
