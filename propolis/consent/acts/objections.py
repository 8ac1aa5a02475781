"""The life of an objection."""

from datetime import datetime

from propolis import record
from propolis.consent import permissions, reads, rules
from propolis.consent.acts.talk import sit
from propolis.consent.models import ConsentRound, Objection, Seat
from propolis.kit.act import act
from propolis.kit.ids import new_id
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member


@act("consent.raise_objection", power="deciding")
def raise_objection(
    *, by: Member, round: ConsentRound, reason: str, is_private: bool = False, at: datetime
) -> Objection:
    """Say that a proposal would do harm, and why."""
    require_may(permissions.may_speak(by, round))
    round = reads.lock(round)
    require_can(rules.can_object(state=round.state, has_open_objection=reads.has_open_objection(round, by)))
    text = reads.current(round)
    objection = Objection.objects.create(
        round=round,
        version=text,
        member=by,
        perspective=by.perspective,
        alias=new_id() if is_private else "",
        reason=reason,
        raised_at=at,
    )
    if round.state == "consent":
        Seat.objects.filter(version=text, member=by).update(stance="objection", concern="", taken_at=at)
    says = {"round": round.pk, "version": text.number}
    record.append(by=by, at=at, about=objection, says=says, alias=objection.alias)
    return objection


@act("consent.withdraw_objection", power="deciding")
def withdraw_objection(
    *, by: Member, objection: Objection, stance: str, concern: str = "", why: str = "", at: datetime
) -> Objection:
    """Say that your own objection is met, and where you stand now."""
    require_may(permissions.may_withdraw_objection(by, objection))
    reads.lock(objection.round)
    objection = reads.lock(objection)
    require_can(rules.can_end_objection(state=objection.state))
    _end(objection, "withdrawn", by=by, why=why, at=at)
    seat = reads.seat(reads.current(objection.round), by)
    is_seated = seat is not None and objection.round.state == "consent"
    if is_seated:
        sit(seat, stance, concern, at)
    says = {"round": objection.round_id, "stance": stance if is_seated else None}
    speaks_from = objection.perspective if objection.alias else ""
    record.append(by=by, at=at, about=objection, says=says, alias=objection.alias, alias_speaks_from=speaks_from)
    return objection


@act("consent.doubt_objection")
def doubt_objection(*, by: Member, objection: Objection, doubt: str, is_independent: bool, at: datetime) -> Objection:
    """Ask whether an objection is one; only someone who shares the objector's perspective can answer."""
    require_may(permissions.may_doubt(by, objection, is_independent=is_independent))
    objection = reads.lock(objection)
    require_can(rules.can_doubt(state=objection.state, is_doubted=objection.doubted_by_id is not None))
    objection.doubted_by, objection.doubt = by, doubt
    objection.save()
    record.append(by=by, at=at, about=objection, says={"round": objection.round_id})
    return objection


@act("consent.agree_not_qualified", power="deciding")
def agree_not_qualified(*, by: Member, objection: Objection, why: str, at: datetime) -> Objection:
    """Agree, as someone who shares the objector's perspective, that this is not an objection to the proposal."""
    reads.lock(objection.round)
    objection = reads.lock(objection)
    # Asked of the row as it is now: whoever asked the question a moment ago must not answer it as well.
    require_may(permissions.may_agree_not_qualified(by, objection))
    is_doubted = objection.doubted_by_id is not None
    require_can(rules.can_agree_not_qualified(state=objection.state, is_doubted=is_doubted))
    _end(objection, "not-qualified", by=by, why=why, at=at)
    _ask_again(objection)
    says = {"round": objection.round_id, "asked_by": objection.doubted_by_id}
    record.append(by=by, at=at, about=objection, says=says)
    return objection


@act("consent.lapse_objection")
def lapse_objection(*, by: Member, objection: Objection, at: datetime) -> Objection:
    """Note that the person who raised an objection has left, so that nobody can say whether it is met."""
    require_may(permissions.may_lapse(by, objection))
    reads.lock(objection.round)
    objection = reads.lock(objection)
    require_can(rules.can_lapse(state=objection.state, has_left=not objection.member.is_active))
    _end(objection, "lapsed", by=by, why="", at=at)
    _ask_again(objection)
    record.append(by=by, at=at, about=objection, says={"round": objection.round_id})
    return objection


def _end(objection: Objection, state: str, *, by: Member, why: str, at: datetime) -> None:
    objection.state, objection.ended_by, objection.ended_why, objection.ended_at = state, by, why, at
    objection.save()


def _ask_again(objection: Objection) -> None:
    """The objector has not said yes by this: they are silent until they say where they stand."""
    seats = Seat.objects.filter(version=reads.current(objection.round), member=objection.member, stance="objection")
    seats.update(stance="", taken_at=None)
