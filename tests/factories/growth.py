"""Questions, offers and pairs, made through the acts."""

from propolis.steps.growth import acts
from tests.factories import NOW, a_member


def a_question(project, by=None, text="How do I ask for a key worker?", at=NOW):
    return acts.ask_members(by=by or a_member(project, "carer", name="Cal"), text=text, at=at)


def an_answer(question, by=None, text="Ring the ward and ask for the nurse in charge.", at=NOW):
    return acts.answer(by=by or a_member(question.project, name="Nia"), question=question, text=text, at=at)


def an_offer(project, by=None, kind="peer", words="I have been there.", at=NOW):
    return acts.offer(by=by or a_member(project, "lived-experience", name="Mo"), kind=kind, words=words, at=at)


def a_pair(offer, by=None, words="I would like that.", at=NOW):
    return acts.ask_for_pair(by=by or a_member(offer.project, "carer", name="Cal"), offer=offer, words=words, at=at)
