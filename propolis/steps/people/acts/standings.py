"""Speaking for someone else, once both have agreed."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.models import Standing


@act("people.ask_standing")
def ask_standing(*, by: Member, person: Member, kind: str, at: datetime) -> Standing:
    """Ask to speak for someone else, and say in what standing."""
    require_may(permissions.may_ask_standing(by, person))
    representative = reads.lock(by)
    can_ask = rules.can_ask_standing(
        is_own=person.pk == by.pk,
        is_here=person.is_active,
        speaks_already=reads.asks_or_speaks(representative),
    )
    require_can(can_ask)
    reads.left_behind(representative).filter(state="asked").update(state="withdrawn")
    reads.left_behind(representative).update(state="ended", ended_at=at)
    standing = Standing.objects.create(
        representative=by,
        person=person,
        kind=kind,
        asked_at=at,
        representative_perspective=by.perspective,
        person_perspective=person.perspective,
    )
    _append(by, standing, at)
    return standing


@act("people.move_standing")
def move_standing(*, by: Member, standing: Standing, to: str, at: datetime) -> Standing:
    """Agree that someone speaks for you or for a child, say no, take it back, or end it."""
    standing = reads.lock(standing)  # first: who agrees is asked of the row as it is then
    require_may(permissions.may_move_standing(by, standing, to, agrees=reads.agreeing(standing)))
    young = standing.person.is_young
    require_can(rules.can_move_standing(standing.state, to, kind=standing.kind, is_young=young))
    standing.state = to
    if to == "counts":
        standing.counted_at = at
    elif to == "ended":
        standing.ended_at = at
    standing.save(update_fields=["state", "counted_at", "ended_at"])
    _append(by, standing, at)
    return standing


def _append(by: Member, standing: Standing, at: datetime) -> None:
    """Whoever agrees for a child stands in the record under the child's alias: the side counts, not the person."""
    alias, speaks_from = (
        (standing.representative_alias, standing.representative_perspective)
        if by.pk == standing.representative_id
        else (standing.person_alias, standing.person_perspective)
    )
    says = {"state": standing.state}
    record.append(by=by, at=at, about=standing, says=says, alias=alias, alias_speaks_from=speaks_from)
