"""A call from its draft to its end: its words, its questions with their targets, and who may register until when."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act, counted
from propolis.kit.verdict import first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.models import Call, RegistrationContact, Target, TargetChange
from propolis.steps.people.rules import Row

WORDS = ("title", "about", "asked", "offered", "who", "seats", "last_day", "is_one_per_address", "rule")


@act("people.write_call")
def write_call(*, by: Member, words: Mapping[str, Any], at: datetime) -> Call:
    """Begin an open call for a panel; nobody else sees it yet."""
    require_may(permissions.may_write_call(by, by.project))
    require_can(rules.can_have_seats(seats=words["seats"]))
    call = Call.objects.create(project=by.project, written_by=by, written_at=at, **words)
    record.append(by=by, at=at, about=call, says={"seats": call.seats, "rule": call.rule})
    return call


@act("people.change_call")
def change_call(*, by: Member, call: Call, words: Mapping[str, Any], at: datetime) -> Call:
    """Put the draft of a call in other words."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    require_can(first_no(rules.can_change_call(state=call.state), rules.can_have_seats(seats=words["seats"])))
    for name in WORDS:
        setattr(call, name, words[name])
    call.save(update_fields=WORDS)
    record.append(by=by, at=at, about=call, says={"seats": call.seats, "rule": call.rule})
    return call


@act("people.set_question")
def set_question(*, by: Member, call: Call, rows: Sequence[Row], was: str = "", at: datetime) -> Call:
    """Ask one question with its answers and targets; it takes the place of `was`, and no rows take it away."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    others = [row for row in reads.rows(reads.targets(call)) if row.category != was]
    require_can(first_no(rules.can_change_call(state=call.state), rules.can_have_rows(rows=[*rows, *others])))
    _set(call, [*others, *rows])
    record.append(by=by, at=at, about=call, says={"answers": len(rows)})
    return call


@act("people.set_targets")
def set_targets(*, by: Member, call: Call, rows: Sequence[Row], at: datetime) -> Call:
    """Bring all questions, answers and targets at once, from a file."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    require_can(first_no(rules.can_change_call(state=call.state), rules.can_have_rows(rows=rows)))
    _set(call, rows)
    record.append(by=by, at=at, about=call, says={"answers": len(rows)})
    return call


@act("people.open_call", power="agenda")
def open_call(*, by: Member, call: Call, at: datetime) -> Call:
    """Let everyone see a call and register."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    rows, day = reads.rows(reads.targets(call)), today(by.project, at)
    facts = {"seats": call.seats, "rows": rows, "last_day": call.last_day, "today": day}
    require_can(rules.can_open_call(state=call.state, **facts))
    call.state, call.opened_at = "open", at
    call.save(update_fields=["state", "opened_at"])
    record.append(by=by, at=at, about=call, says={"seats": call.seats, "until": call.last_day, "targets": len(rows)})
    return call


@act("people.close_call")
def close_call(*, by: Member, call: Call, at: datetime) -> Call:
    """Let nobody else register, so that the panel can be drawn."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    require_can(rules.can_close_call(state=call.state, last_day=call.last_day, today=today(by.project, at)))
    call.state = "closed"
    call.save(update_fields=["state"])
    record.append(by=by, at=at, about=call, says={"registered": reads.states(call).get("registered", 0)})
    return call


@act("people.reopen_call", power="agenda")
def reopen_call(*, by: Member, call: Call, last_day: date, at: datetime) -> Call:
    """Give people longer to register, as when too few came."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    facts = {"has_draw": reads.is_drawing(call), "last_day": last_day, "today": today(by.project, at)}
    require_can(rules.can_reopen_call(state=call.state, **facts))
    call.state, call.last_day = "open", last_day
    call.save(update_fields=["state", "last_day"])
    record.append(by=by, at=at, about=call, says={"until": last_day})
    return call


@act("people.change_targets", power="agenda")
def change_targets(
    *, by: Member, call: Call, seats: int, bounds: Mapping[str, tuple[int, int]], why: str, at: datetime
) -> Call:
    """Let targets give way, or change the number of seats, and say why; bounds: target id -> least and most."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    found = reads.targets(call)
    changes = [_change(one, bounds[one.pk], why, by, at) for one in found if bounds[one.pk] != _bounds(one)]
    facts = {"is_drawing": reads.is_drawing(call), "is_changed": bool(changes) or seats != call.seats}
    require_can(rules.can_change_targets(state=call.state, seats=seats, rows=reads.rows(found), **facts))
    Target.objects.bulk_update(found, ["minimum", "maximum"])
    TargetChange.objects.bulk_create(changes)
    call.seats = seats
    call.save(update_fields=["seats"])
    record.append(by=by, at=at, about=call, says={"seats": seats, "targets": [one.target_id for one in changes]})
    return call


@act("people.end_call")
def end_call(*, by: Member, call: Call, at: datetime) -> Call:
    """End a call, and erase the names and addresses of everyone who registered."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    require_can(rules.can_end_call(state=call.state, is_drawing=reads.is_drawing(call)))
    erased = _end(call, at)
    record.append(by=by, at=at, about=call, says={"erased": erased})
    return call


@counted("people.forget_call")
def forget_call(*, call: Call, at: datetime) -> Call:
    """End a call that nobody ended in time, so that no name is kept for longer than was promised."""
    call = reads.lock(call)
    call.draws.filter(state__in=["waiting", "working"]).update(state="refused", reason="draw-broke")
    _end(call, at)
    return call


def _end(call: Call, at: datetime) -> int:
    erased, _tables = RegistrationContact.objects.filter(call=call).delete()
    call.state, call.ended_at, call.forgotten_at = "ended", at, at
    call.save(update_fields=["state", "ended_at", "forgotten_at"])
    return erased


def _set(call: Call, rows: Sequence[Row]) -> None:
    Target.objects.filter(call=call).delete()
    Target.objects.bulk_create(
        Target(
            call=call,
            place=place,
            category=row.category,
            feature=row.feature,
            minimum=row.minimum,
            maximum=row.maximum,
        )
        for place, row in enumerate(rows, start=1)
    )


def _bounds(target: Target) -> tuple[int, int]:
    return target.minimum, target.maximum


def _change(target: Target, to: tuple[int, int], why: str, by: Member, at: datetime) -> TargetChange:
    before = _bounds(target)
    target.minimum, target.maximum = to
    return TargetChange(
        target=target,
        from_minimum=before[0],
        from_maximum=before[1],
        minimum=to[0],
        maximum=to[1],
        why=why,
        changed_by=by,
        changed_at=at,
    )
