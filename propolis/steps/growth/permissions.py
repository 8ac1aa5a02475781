"""Who may do what in growth; no, unless it says yes."""

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_take_part
from propolis.steps.growth.models import Answer, Offer, Pair, Question


def may_ask(by: Member | None, project: Project) -> Verdict:
    """Any member may ask the others."""
    return may_take_part(by, project)


def may_answer(by: Member | None, question: Question) -> Verdict:
    """Any member may answer."""
    return may_take_part(by, question.project)


def may_say_it_helped(by: Member | None, answer: Answer) -> Verdict:
    """Only the person who asked knows if an answer helped."""
    own = by is not None and by.pk == answer.question.member_id
    return first_no(may_take_part(by, answer.question.project), YES if own else no("not-your-question"))


def may_take_back_question(by: Member | None, question: Question) -> Verdict:
    """People may take their own words back."""
    own = by is not None and by.pk == question.member_id
    return first_no(may_take_part(by, question.project), YES if own else no("not-your-question"))


def may_take_back_answer(by: Member | None, answer: Answer) -> Verdict:
    """People may take their own words back."""
    own = by is not None and by.pk == answer.member_id
    return first_no(may_take_part(by, answer.question.project), YES if own else no("not-your-answer"))


def may_offer(by: Member | None, project: Project) -> Verdict:
    """Any member may offer to be a peer or a mentor."""
    return may_take_part(by, project)


def may_end_offer(by: Member | None, offer: Offer) -> Verdict:
    """People may take their own offer back."""
    own = by is not None and by.pk == offer.member_id
    return first_no(may_take_part(by, offer.project), YES if own else no("offer-not-yours"))


def may_ask_for_pair(by: Member | None, offer: Offer) -> Verdict:
    """Any member of the same project may take up an offer."""
    return may_take_part(by, offer.project)


def may_move_pair(by: Member | None, pair: Pair, to: str) -> Verdict:
    """The one who was asked says yes or no, the one who asked may take it back, and either may end it."""
    here = may_take_part(by, pair.offer.project)
    if not here:
        return here
    match to:
        case "agreed" | "declined":
            return YES if by.pk == pair.asked_id else no("not-asked-of-you")
        case "withdrawn":
            return YES if by.pk == pair.asker_id else no("not-asked-by-you")
    return YES if by.pk in (pair.asker_id, pair.asked_id) else no("not-your-pair")
