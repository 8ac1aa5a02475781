"""One round, from draft to decision, as any page can show it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from propolis.consent import reads, rules, words
from propolis.consent.models import ConsentRound, Seat, TextVersion
from propolis.consent.pages.offers import Button, offers
from propolis.consent.pages.talk import ObjectionView, Said, objection_view, said
from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.projects.words import PERSPECTIVES

MAIN_MOVES = ("publish", "stance", "ask", "react", "reactions", "open", "adopt")


@dataclass(frozen=True)
class RoundPage:
    """A text on its way to a decision: who said what about it, and what the looker can do next."""

    round: ConsentRound
    version: TextVersion
    versions: list[TextVersion]
    state: str
    proposed_by: str
    notice_ends_on: date | None
    took_part: list[reads.TookPart]
    missing: list[str]
    objections: list[ObjectionView]
    concerns: list[Seat]
    questions: list[Said]
    reactions: list[Said]
    question: str
    my_answer: str
    my_objection: ObjectionView | None
    main: list[Button]
    other: list[Button]
    is_overdue: bool
    stances: dict = field(default_factory=lambda: words.STANCES)
    perspectives: dict = field(default_factory=lambda: PERSPECTIVES)

    @property
    def is_decided(self) -> bool:
        return self.round.state in reads.DECIDED


def round_page(scope: Scope, round: ConsentRound, now: datetime) -> RoundPage:
    """Everything there is to know about one round, and what the looker can do next."""
    viewer, version = scope.member, reads.current(round)
    buttons = offers(scope, round, now)
    objections = [objection_view(one, viewer) for one in reads.objections(round)]
    return RoundPage(
        round=round,
        version=version,
        versions=list(reads.versions(round)),
        state=words.STATES[round.state],
        proposed_by=projects.label(round.proposer, viewer),
        notice_ends_on=reads.notice_ends_on(round),
        took_part=sorted(reads.took_part(version), key=lambda one: list(PERSPECTIVES).index(one.perspective)),
        missing=rules.missing_quorum(reads.turnout(version), round.quorum_percent),
        objections=objections,
        concerns=list(reads.concerns(round)),
        questions=[said(one, viewer) for one in reads.contributions(round, "question")],
        reactions=[said(one, viewer) for one in reads.contributions(round, "reaction")],
        question=words.QUESTIONS[round.state],
        my_answer=_my_answer(round, version, viewer),
        my_objection=next((one for one in objections if _is_open_of(one, viewer)), None),
        main=[one for one in buttons if one.code in MAIN_MOVES],
        other=[one for one in buttons if one.code not in MAIN_MOVES],
        is_overdue=round.state == "adopted" and round.review_on < reads.today(scope.project, now),
    )


def _my_answer(round: ConsentRound, version: TextVersion, viewer) -> str:
    """What the looker answered about the text as it stands, in words; an objection has its own place on the page."""
    seat = reads.seat(version, viewer) if round.state == "consent" else None
    return str(words.STANCES[seat.stance]) if seat and seat.stance and seat.stance != "objection" else ""


def _is_open_of(one: ObjectionView, viewer) -> bool:
    return viewer is not None and one.objection.state == "open" and one.objection.member_id == viewer.pk
