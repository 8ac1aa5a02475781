"""What the pages of this room show."""

from dataclasses import dataclass, field
from datetime import date, datetime

from propolis.consent import permissions as consent_permissions
from propolis.consent import reads as consent
from propolis.consent import rules, verdicts
from propolis.consent import words as consent_words
from propolis.consent.models import Objection, Seat, TextVersion
from propolis.kit.verdict import Verdict
from propolis.kit.words import sentence
from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.projects.words import PERSPECTIVES
from propolis.steps.decisions import permissions, reads
from propolis.steps.decisions.models import Proposal
from propolis.steps.decisions.moves import MOVES


@dataclass(frozen=True)
class HomePage:
    """Everything being decided and everything decided."""

    under_way: list[Proposal]
    decided: list[Proposal]
    overdue: set[str]
    states: dict
    can_propose: bool
    has_goals: bool


def home(scope: Scope, goals: int, now: datetime) -> HomePage:
    """The room's front page."""
    seen = list(reads.seen_by(scope.project, scope.member))
    today = consent.today(scope.project, now)
    return HomePage(
        under_way=[one for one in seen if one.round.state not in (*reads.DECIDED, "withdrawn")],
        decided=list(reads.register(scope.project)),
        overdue={one.pk for one in reads.overdue(scope.project, today)},
        states=consent_words.STATES,
        can_propose=bool(permissions.may_propose(scope.member, scope.project)),
        has_goals=goals > 0,
    )


@dataclass(frozen=True)
class Button:
    """One move on offer; `why_not` says what it still waits for."""

    code: str
    title: str
    why_not: str = ""


@dataclass(frozen=True)
class ObjectionView:
    """An objection as someone may see it."""

    objection: Objection
    raised_by: str
    perspective: str
    state: str
    moves: list[Button]
    answered_by: TextVersion | None
    doubted_by: str
    ended_by: str


@dataclass(frozen=True)
class Said:
    """A question or a first thought, with the name of who said it as the looker may see it."""

    id: str
    text: str
    by: str
    at: datetime
    answer: str = ""
    answered_by: str = ""
    can_answer: bool = False


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
    my_seat: Seat | None
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
    buttons = _buttons(scope, proposal, now)
    return ProposalPage(
        proposal=proposal,
        version=version,
        versions=list(consent.versions(round)),
        state=consent_words.STATES[round.state],
        proposed_by=projects.label(round.proposer, viewer),
        notice_ends_on=consent.notice_ends_on(round),
        took_part=reads.took_part(proposal),
        missing=rules.missing_quorum(consent.turnout(version), round.quorum_percent),
        objections=[_objection(one, viewer) for one in consent.objections(round)],
        concerns=list(consent.concerns(round)),
        questions=[_said(one, viewer) for one in consent.contributions(round, "question")],
        reactions=[_said(one, viewer) for one in consent.contributions(round, "reaction")],
        my_seat=consent.seat(version, viewer),
        main=[one for one in buttons if one.code in MAIN_MOVES],
        other=[one for one in buttons if one.code not in MAIN_MOVES],
        is_overdue=round.state == "adopted" and round.review_on < consent.today(scope.project, now),
    )


def _buttons(scope: Scope, proposal: Proposal, now: datetime) -> list[Button]:
    offered = []
    for code, move in MOVES.items():
        if proposal.round.state in move.states and move.may(scope.member, proposal.round):
            verdict = _can(code, scope, proposal, now)
            if verdict is not None:
                offered.append(Button(code, move.title, "" if verdict else sentence(verdict)))
    return offered


def _can(code: str, scope: Scope, proposal: Proposal, now: datetime) -> Verdict | None:
    """Whether a move can be made now; None where it makes no sense to offer it at all."""
    round = proposal.round
    match code:
        case "open":
            return verdicts.can_open_now(round, now)
        case "adopt":
            return verdicts.can_adopt_now(round, now)
        case "waive":
            return verdicts.can_waive_now(round, now) or None
        case "integrate":
            needed = round.state == "consent" or consent.open_objections(round).exists()
            return rules.YES if needed else None
        case "stance":
            seat = consent.seat(consent.current(round), scope.member)
            mine = consent.has_open_objection(round, scope.member)
            return rules.can_take_stance(state=round.state, has_seat=seat is not None, has_open_objection=mine)
        case "object":
            mine = consent.has_open_objection(round, scope.member)
            return rules.can_object(state=round.state, has_open_objection=mine) or None
    return rules.YES


def _objection(objection: Objection, viewer) -> ObjectionView:
    answers = objection.answered_by.order_by("-number").first()
    return ObjectionView(
        objection=objection,
        raised_by=projects.label(objection.member, None if objection.alias else viewer),
        perspective=objection.perspective,
        state=consent_words.OBJECTION_STATES[objection.state],
        moves=[Button(code, MOVES[code].title) for code in _objection_moves(objection, viewer)],
        answered_by=answers,
        doubted_by=projects.label(objection.doubted_by, viewer) if objection.doubted_by else "",
        ended_by=projects.label(objection.ended_by, None if objection.alias else viewer) if objection.ended_by else "",
    )


def _objection_moves(objection: Objection, viewer) -> list[str]:
    """What this looker can do about an objection now."""
    state, is_doubted = objection.state, objection.doubted_by_id is not None
    offers = {
        "met": consent_permissions.may_withdraw_objection(viewer, objection) and rules.can_end_objection(state=state),
        "doubt": consent_permissions.may_doubt(viewer, objection)
        and rules.can_doubt(state=state, is_doubted=is_doubted),
        "agree": consent_permissions.may_agree_not_qualified(viewer, objection)
        and rules.can_agree_not_qualified(state=state, is_doubted=is_doubted),
        "lapse": consent_permissions.may_lapse(viewer, objection)
        and rules.can_lapse(state=state, has_left=not objection.member.is_active),
    }
    return [code for code, verdict in offers.items() if verdict]


def _said(contribution, viewer) -> Said:
    return Said(
        id=contribution.pk,
        text=contribution.text,
        by=projects.label(contribution.member, viewer),
        at=contribution.said_at,
        answer=contribution.answer,
        answered_by=projects.label(contribution.answered_by, viewer) if contribution.answered_by else "",
        can_answer=not contribution.answer
        and contribution.kind == "question"
        and bool(consent_permissions.may_answer(viewer, contribution)),
    )


@dataclass(frozen=True)
class MovePage:
    """One move with its form."""

    proposal: Proposal
    code: str
    title: str
    lead: str
    submit: str
    about: str
    hints: dict = field(default_factory=lambda: {"stance": consent_words.STANCE_HINTS})


def move_page(proposal: Proposal, code: str, target) -> MovePage:
    """The page of one move; `about` repeats the question or objection it is about."""
    move = MOVES[code]
    about = {"objection": "reason", "question": "text"}.get(move.target)
    return MovePage(proposal, code, move.title, move.lead, move.submit, getattr(target, about) if about else "")
