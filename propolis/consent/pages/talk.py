"""Objections, questions and first thoughts, as someone may see them."""

from dataclasses import dataclass
from datetime import datetime

from propolis.consent import permissions, rules, words
from propolis.consent.models import Objection, TextVersion
from propolis.consent.moves import MOVES
from propolis.consent.pages.offers import Button
from propolis.projects import reads as projects
from propolis.projects.words import A_PERSON


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


def objection_view(objection: Objection, viewer) -> ObjectionView:
    answers = objection.answered_by.order_by("-number").first()
    return ObjectionView(
        objection=objection,
        raised_by=_objector(objection, viewer),
        perspective=objection.perspective,
        state=words.OBJECTION_STATES[objection.state],
        moves=[Button(code, MOVES[code].title) for code in _objection_moves(objection, viewer)],
        answered_by=answers,
        doubted_by=projects.label(objection.doubted_by, viewer) if objection.doubted_by else "",
        ended_by=_ended_by(objection, viewer),
    )


def _objector(objection: Objection, viewer) -> str:
    """Someone who asked not to be named is called by what they spoke from then: what they speak from now names them."""
    return str(A_PERSON[objection.perspective]) if objection.alias else projects.label(objection.member, viewer)


def _ended_by(objection: Objection, viewer) -> str:
    if objection.ended_by_id == objection.member_id:
        return _objector(objection, viewer)
    return projects.label(objection.ended_by, None if objection.alias else viewer) if objection.ended_by else ""


def _objection_moves(objection: Objection, viewer) -> list[str]:
    """What this looker can do about an objection now."""
    state, is_doubted = objection.state, objection.doubted_by_id is not None
    offers = {
        "met": permissions.may_withdraw_objection(viewer, objection) and rules.can_end_objection(state=state),
        "doubt": permissions.may_doubt(viewer, objection) and rules.can_doubt(state=state, is_doubted=is_doubted),
        "agree": permissions.may_agree_not_qualified(viewer, objection)
        and rules.can_agree_not_qualified(state=state, is_doubted=is_doubted),
        "lapse": permissions.may_lapse(viewer, objection)
        and rules.can_lapse(state=state, has_left=not objection.member.is_active),
    }
    return [code for code, verdict in offers.items() if verdict]


def said(contribution, viewer) -> Said:
    return Said(
        id=contribution.pk,
        text=contribution.text,
        by=projects.label(contribution.member, viewer),
        at=contribution.said_at,
        answer=contribution.answer,
        answered_by=projects.label(contribution.answered_by, viewer) if contribution.answered_by else "",
        can_answer=not contribution.answer
        and contribution.kind == "question"
        and bool(permissions.may_answer(viewer, contribution)),
    )
