"""The draw: worked out in the background, published with its commitment, then drawn with a seed that two people saw."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act, counted
from propolis.kit.verdict import require_can, require_may
from propolis.methods.lottery import Lottery, drawn, read_publication
from propolis.projects.models import Member
from propolis.steps.people import drawing, permissions, reads, rules
from propolis.steps.people.models import Call, Draw, Registration


@act("people.ask_draw")
def ask_draw(*, by: Member, call: Call, plan: str, at: datetime) -> Draw:
    """Have a draw worked out, and say beforehand how its seed will be drawn in public."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    people, free = reads.states(call).get("registered", 0), reads.free_seats(call)
    is_drawing = reads.is_drawing(call)
    require_can(rules.can_ask_draw(state=call.state, is_drawing=is_drawing, free_seats=free, people=people))
    number = reads.next_number(call)
    draw = Draw.objects.create(call=call, number=number, plan=plan, asked_by=by, asked_at=at)
    record.append(by=by, at=at, about=draw, says={"call": call.pk, "number": number, "seats": free, "people": people})
    return draw


@counted("people.note_draw_progress")
def note_draw_progress(*, by: Member, draw: Draw, step: str, at: datetime) -> None:
    """Say how far the working out of a draw has come."""
    require_may(permissions.may_run_call(by, draw.call))
    draw = reads.lock(draw)
    require_can(rules.can_move_draw(state=draw.state, to="working"))
    draw.state, draw.step, draw.heard_at = "working", step, at
    draw.save(update_fields=["state", "step", "heard_at"])


@counted("people.refuse_draw")
def refuse_draw(*, by: Member, draw: Draw, reason: str, facts: dict, at: datetime) -> Draw:
    """Stop a draw and keep the reason; nobody is drawn."""
    require_may(permissions.may_run_call(by, draw.call))
    draw = reads.lock(draw)
    require_can(rules.can_move_draw(state=draw.state, to="refused"))
    draw.state, draw.reason, draw.facts, draw.heard_at = "refused", reason, facts, at
    draw.save(update_fields=["state", "reason", "facts", "heard_at"])
    return draw


@act("people.publish_draw")
def publish_draw(*, by: Member, draw: Draw, lottery: Lottery, at: datetime) -> Draw:
    """Publish chances, targets and tickets with a commitment to all of them, before any seed is drawn."""
    require_may(permissions.may_run_call(by, draw.call))
    draw = reads.lock(draw)
    require_can(rules.can_move_draw(state=draw.state, to="ready"))
    published = drawing.as_published(lottery)
    chances = drawing.chances(published)
    draw.state, draw.publication, draw.commitment = "ready", drawing.as_text(published), published["commitment"]
    draw.people, draw.seats, draw.is_exact = len(chances), published["seats"], lottery.is_exact
    draw.smallest, draw.largest, draw.published_at = chances[0], chances[-1], at
    draw.save()
    says = {"call": draw.call_id, "number": draw.number, "commitment": draw.commitment, "people": draw.people}
    record.append(by=by, at=at, about=draw, says=says | {"seats": draw.seats})
    return draw


@act("people.note_seed")
def note_seed(*, by: Member, draw: Draw, seed: str, at: datetime) -> Draw:
    """Type in the seed that was drawn in public; it counts once a second person has typed the same."""
    require_may(permissions.may_run_call(by, draw.call))
    draw = reads.lock(draw)
    require_can(rules.can_note_seed(state=draw.state, seed=seed))
    draw.seed, draw.seed_by = rules.plain_seed(seed), by
    draw.save(update_fields=["seed", "seed_by"])
    record.append(by=by, at=at, about=draw, says={"call": draw.call_id, "number": draw.number})
    return draw


@act("people.confirm_seed")
def confirm_seed(*, by: Member, draw: Draw, seed: str, at: datetime) -> Draw:
    """Type in the same seed as the first person; that draws the panel."""
    require_may(permissions.may_confirm_seed(by, draw))
    call, draw = reads.lock(draw.call), reads.lock(draw)
    is_same = by.pk == draw.seed_by_id
    require_can(rules.can_confirm_seed(state=draw.state, seed=seed, noted=draw.seed, is_same_person=is_same))
    published = drawn(read_publication(draw.publication), draw.seed)
    draw.state, draw.publication, draw.ticket = "drawn", drawing.as_text(published), published["ticket"]
    draw.confirmed_by, draw.drawn_at = by, at
    draw.save()
    _give_seats(call, draw, published["selected"], at)
    says = {"call": call.pk, "number": draw.number, "ticket": draw.ticket, "selected": len(published["selected"])}
    record.append(by=by, at=at, about=draw, says=says | {"commitment": draw.commitment})
    return draw


def _give_seats(call: Call, draw: Draw, tickets: list[str], at: datetime) -> None:
    """Seats that had become free are filled again; whoever withdrew since the draw was published leaves theirs free."""
    Registration.objects.filter(call=call, state="withdrawn", selected_in__isnull=False).update(state="replaced")
    picked = Registration.objects.filter(call=call, pk__in=tickets)
    picked.update(selected_in=draw, changed_at=at)
    picked.filter(state="registered").update(state="selected")
    call.state = "drawn"
    call.save(update_fields=["state"])
