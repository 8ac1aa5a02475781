"""What members say in a round: questions, first thoughts, and where they stand."""

from datetime import datetime

from propolis import record
from propolis.consent import permissions, reads, rules
from propolis.consent.models import ConsentRound, Contribution, Seat
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member


@act("consent.ask_question")
def ask_question(*, by: Member, round: ConsentRound, text: str, at: datetime) -> Contribution:
    """Ask what a part of the proposal means."""
    return _contribute(by=by, round=round, kind="question", text=text, at=at)


@act("consent.react")
def react(*, by: Member, round: ConsentRound, text: str, at: datetime) -> Contribution:
    """Say a first thought about the proposal."""
    return _contribute(by=by, round=round, kind="reaction", text=text, at=at)


def _contribute(*, by: Member, round: ConsentRound, kind: str, text: str, at: datetime) -> Contribution:
    require_may(permissions.may_speak(by, round))
    round = reads.lock(round)
    require_can(rules.can_contribute(state=round.state, kind=kind))
    contribution = Contribution.objects.create(round=round, kind=kind, member=by, text=text, said_at=at)
    record.append(by=by, at=at, about=contribution, says={"round": round.pk})
    return contribution


@act("consent.answer_question")
def answer_question(*, by: Member, question: Contribution, answer: str, at: datetime) -> Contribution:
    """Answer a question for everyone to read."""
    require_may(permissions.may_answer(by, question))
    question = reads.lock(question)
    require_can(rules.can_answer(kind=question.kind, answer=question.answer))
    question.answer, question.answered_by, question.answered_at = answer, by, at
    question.save()
    record.append(by=by, at=at, about=question, says={"round": question.round_id})
    return question


@act("consent.take_stance", power="deciding")
def take_stance(*, by: Member, round: ConsentRound, stance: str, concern: str = "", at: datetime) -> Seat:
    """Say where you stand on the text as it is now. Saying nothing is never taken as a yes."""
    require_may(permissions.may_speak(by, round))
    round = reads.lock(round)
    text = reads.current(round)
    seat = reads.seat(text, by)
    has_objection = reads.has_open_objection(round, by)
    require_can(rules.can_take_stance(state=round.state, has_seat=seat is not None, has_open_objection=has_objection))
    sit(seat, stance, concern, at)
    record.append(by=by, at=at, about=round, says={"version": text.number, "stance": stance})
    return seat


def sit(seat: Seat, stance: str, concern: str, at: datetime) -> None:
    """Note a stance; the words of a concern are kept with it."""
    if stance not in rules.STANCES or stance == "objection":
        raise ValueError(f"{stance!r} is not a stance to take here")
    require_can(rules.can_sit(stance=stance, concern=concern))
    seat.stance, seat.taken_at = stance, at
    seat.concern = concern if stance == "concern" else ""
    seat.save()
