"""One proposal, from draft to decision."""

from dataclasses import dataclass, field
from datetime import date, datetime

from propolis.consent import reads as consent
from propolis.consent import rules
from propolis.consent import words as consent_words
from propolis.consent.models import Seat, TextVersion
from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.projects.words import PERSPECTIVES
from propolis.steps.decisions import reads, words
from propolis.steps.decisions.models import Proposal
from propolis.steps.decisions.pages.offers import Button, offers
from propolis.steps.decisions.pages.talk import ObjectionView, Said, objection_view, said


@dataclass(frozen=True)
class ProposalPage:
    """One proposal, from draft to decision, at its permanent address."""

    proposal: Proposal
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
    stances: dict = field(default_factory=lambda: consent_words.STANCES)
    perspectives: dict = field(default_factory=lambda: PERSPECTIVES)

    @property
    def round(self):
        return self.proposal.round

    @property
    def is_decided(self) -> bool:
        return self.round.state in reads.DECIDED


MAIN_MOVES = ("publish", "stance", "ask", "react", "reactions", "open", "adopt")


def proposal_page(scope: Scope, proposal: Proposal, now: datetime) -> ProposalPage:
    """Everything there is to know about one proposal, and what the looker can do next."""
    round, viewer = proposal.round, scope.member
    version = consent.current(round)
    buttons = offers(scope, proposal, now)
    objections = [objection_view(one, viewer) for one in consent.objections(round)]
    return ProposalPage(
        proposal=proposal,
        version=version,
        versions=list(consent.versions(round)),
        state=consent_words.STATES[round.state],
        proposed_by=projects.label(round.proposer, viewer),
        notice_ends_on=consent.notice_ends_on(round),
        took_part=sorted(reads.took_part(proposal), key=lambda one: list(PERSPECTIVES).index(one.perspective)),
        missing=rules.missing_quorum(consent.turnout(version), round.quorum_percent),
        objections=objections,
        concerns=list(consent.concerns(round)),
        questions=[said(one, viewer) for one in consent.contributions(round, "question")],
        reactions=[said(one, viewer) for one in consent.contributions(round, "reaction")],
        question=words.QUESTIONS[round.state],
        my_answer=_my_answer(round, version, viewer),
        my_objection=next((one for one in objections if _is_open_of(one, viewer)), None),
        main=[one for one in buttons if one.code in MAIN_MOVES],
        other=[one for one in buttons if one.code not in MAIN_MOVES],
        is_overdue=round.state == "adopted" and round.review_on < consent.today(scope.project, now),
    )


def _my_answer(round, version: TextVersion, viewer) -> str:
    """What the looker answered about the text as it stands, in words; an objection has its own place on the page."""
    seat = consent.seat(version, viewer) if round.state == "consent" else None
    return str(consent_words.STANCES[seat.stance]) if seat and seat.stance and seat.stance != "objection" else ""


def _is_open_of(one: ObjectionView, viewer) -> bool:
    return viewer is not None and one.objection.state == "open" and one.objection.member_id == viewer.pk
