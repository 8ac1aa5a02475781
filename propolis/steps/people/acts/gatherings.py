"""When people met to get to know each other, before they decided anything."""

from datetime import date, datetime

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.models import Gathering


@act("people.note_gathering")
def note_gathering(*, by: Member, on_day: date, what: str, lived: int, others: int, at: datetime) -> Gathering:
    """Note that people met, and how many came from each side."""
    require_may(permissions.may_note_gathering(by, by.project))
    day = today(by.project, at)
    require_can(rules.can_note_gathering(what=what, on_day=on_day, today=day, lived=lived, others=others))
    made = Gathering.objects.create(
        project=by.project, on_day=on_day, what=what, lived=lived, others=others, noted_by=by, noted_at=at
    )
    # Not how many: so few can come that the number would tell who they were.
    record.append(by=by, at=at, about=made, says={"on": on_day})
    return made


@act("people.take_back_gathering")
def take_back_gathering(*, by: Member, gathering: Gathering, at: datetime) -> Gathering:
    """Take back that people met."""
    require_may(permissions.may_take_back_gathering(by, gathering))
    gathering = reads.lock(gathering)
    require_can(rules.can_take_back_gathering(is_taken_back=gathering.taken_back_at is not None))
    gathering.what, gathering.taken_back_at = "", at
    gathering.save(update_fields=["what", "taken_back_at"])
    record.append(by=by, at=at, about=gathering, says={})
    return gathering
