"""What was promised, what was done by whom, what was not done and why, and what changed."""

from datetime import datetime

from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery import acts
from propolis.steps.delivery.models import Action, Commitment
from propolis.steps.evaluation.acts import note_outcome
from propolis.steps.evaluation.rules import Finding


def do(calendar: Calendar, people: dict[str, Member], decided: dict[str, Proposal]) -> None:
    """Three commitments: one kept, one not kept with its reason, one still under way."""
    card = _promise(
        calendar, people["maureen"], decided["ring"], "Print the card and give it to everyone who goes home.", 36
    )
    calls = _promise(
        calendar, people["wendy"], decided["told"], "Ring the carer by noon the day before, every time.", 12
    )
    nights = _promise(
        calendar, people["ruth"], decided["ring"], "Have every night call answered by a nurse practitioner.", -21
    )
    _card(calendar, people, card)
    _nights(calendar, people, nights)
    _calls(calendar, people, calls)
    _outcomes(calendar, people, card, calls)


def _promise(calendar: Calendar, by: Member, proposal: Proposal, text: str, due_days_ago: int) -> Commitment:
    return acts.write_commitment(
        by=by, proposal=proposal, text=text, due_on=calendar.day(due_days_ago), at=calendar.at(60)
    )


def _card(calendar: Calendar, people: dict[str, Member], commitment: Commitment) -> None:
    design = _plan(
        calendar,
        commitment,
        "Write and draw the card, and try it on ten people",
        48,
        [people["maureen"], people["tom"]],
        59,
    )
    hand_over = _plan(
        calendar,
        commitment,
        "Go through the card with each person as they leave",
        37,
        [people["ruth"], people["petra"]],
        59,
    )
    _start(calendar, people["maureen"], design, 57)
    _tell(
        people["tom"],
        design,
        "We tried it on ten people in the day room. Two could not read the number without glasses, so it is bigger "
        "now.",
        calendar.at(52),
    )
    acts.move_action(by=people["maureen"], action=design, to="done", at=calendar.at(50))
    _start(calendar, people["ruth"], hand_over, 49)
    _tell(people["petra"], hand_over, "It takes four minutes. People ask about the night first.", calendar.at(44))
    acts.move_action(by=people["ruth"], action=hand_over, to="done", at=calendar.at(38))
    acts.keep_commitment(
        by=people["maureen"],
        commitment=commitment,
        what="Everyone who has left since the first of the month took a card home. We check it against the list each "
        "Friday.",
        at=calendar.at(37),
    )


def _calls(calendar: Calendar, people: dict[str, Member], commitment: Commitment) -> None:
    ring = _plan(
        calendar,
        commitment,
        "Ring carers from the list of who goes home tomorrow",
        14,
        [people["sam"], people["grace"]],
        34,
    )
    _start(calendar, people["sam"], ring, 33)
    _tell(
        people["grace"],
        ring,
        "I sat with the nurse for the calls. When the list is late, the calls are late. It was late on half of the "
        "days.",
        calendar.at(24),
    )
    acts.end_commitment_not_kept(
        by=people["wendy"],
        commitment=commitment,
        why="The list of who goes home is made after the four o'clock round, so noon is too early to know. We did "
        "not see that "
        "when we agreed it. We will bring a new proposal: ring by six in the evening, and move the round for those "
        "who can go.",
        at=calendar.at(22),
    )


def _nights(calendar: Calendar, people: dict[str, Member], commitment: Commitment) -> None:
    count = _plan(
        calendar,
        commitment,
        "Count the night calls and how long each one took",
        -14,
        [people["callum"], people["derek"]],
        35,
    )
    _start(calendar, people["callum"], count, 34)


def _outcomes(calendar: Calendar, people: dict[str, Member], card: Commitment, calls: Commitment) -> None:
    _note(
        people["gareth"],
        calls,
        "no-change",
        "About as many carers are told on the day itself as before.",
        "Two of us kept a tally for three weeks.",
        calendar.at(21),
    )
    _note(
        people["shirin"],
        card,
        "change",
        "More people know who to ring. Before, most of those we asked had no number at all.",
        "We asked ten people, a week after they went home. Nine knew who to ring. Six had rung, and all six were "
        "answered.",
        calendar.at(20),
    )


def _plan(
    calendar: Calendar, commitment: Commitment, text: str, due: int, owners: list[Member], days_ago: int
) -> Action:
    return acts.plan_action(
        by=owners[0],
        commitment=commitment,
        text=text,
        due_on=calendar.day(due),
        owners=owners,
        at=calendar.at(days_ago, 11),
    )


def _start(calendar: Calendar, by: Member, action: Action, days_ago: int) -> None:
    acts.move_action(by=by, action=action, to="doing", at=calendar.at(days_ago))


def _tell(by: Member, action: Action, text: str, at: datetime) -> None:
    acts.post_update(by=by, action=action, text=text, at=at)


def _note(by: Member, commitment: Commitment, kind: str, text: str, how: str, at: datetime) -> None:
    finding = Finding(kind=kind, text=text, how_we_know=how, link="", seen_on=at.date())
    note_outcome(by=by, commitment=commitment, finding=finding, at=at)
