"""Who should have a say: the map of groups, and what was done to reach them.

The record says that the map changed, and never whether someone from a group is here: beside the day somebody joined,
that would tell who it is.
"""

from datetime import date, datetime

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act
from propolis.kit.verdict import first_no, require_can, require_may
from propolis.projects.models import Member, Project
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.models import Group, Outreach


@act("people.add_group", power="agenda")
def add_group(
    *,
    by: Member,
    name: str,
    perspective: str,
    affected: int,
    influence: int,
    why: str,
    served: str = "",
    how_many: int | None = None,
    source: str = "",
    at: datetime,
) -> Group:
    """Put a group on the map: who they are, how much it touches them, and how much of a say they have."""
    require_may(permissions.may_add_group(by, by.project))
    project = reads.lock(by.project)
    require_can(_can_note(project, name=name, why=why, how_many=how_many, source=source))
    group = Group(project=project, added_by=by, added_at=at)
    _write(group, name, perspective, affected, influence, why, served, how_many, source)
    record.append(by=by, at=at, about=group, says=_levels(group))
    return group


@act("people.change_group")
def change_group(
    *,
    by: Member,
    group: Group,
    name: str,
    perspective: str,
    affected: int,
    influence: int,
    why: str,
    served: str,
    how_many: int | None,
    source: str,
    at: datetime,
) -> Group:
    """Mend what the map says of a group."""
    require_may(permissions.may_change_group(by, group))
    project, group = reads.lock(group.project), reads.lock(group)
    can_note = _can_note(project, but=group, name=name, why=why, how_many=how_many, source=source)
    require_can(first_no(rules.can_change_group(is_taken_off=group.taken_off_at is not None), can_note))
    _write(group, name, perspective, affected, influence, why, served, how_many, source)
    record.append(by=by, at=at, about=group, says=_levels(group))
    return group


@act("people.note_seat")
def note_seat(*, by: Member, group: Group, seat: str, at: datetime) -> Group:
    """Say if someone from a group is here; nobody is named."""
    require_may(permissions.may_change_group(by, group))
    group = reads.lock(group)
    require_can(rules.can_change_group(is_taken_off=group.taken_off_at is not None))
    group.seat = seat
    group.save(update_fields=["seat"])
    record.append(by=by, at=at, about=group, says={})
    return group


@act("people.take_off_group")
def take_off_group(*, by: Member, group: Group, at: datetime) -> Group:
    """Take a group off the map."""
    require_may(permissions.may_take_off_group(by, group))
    group = reads.lock(group)
    require_can(rules.can_change_group(is_taken_off=group.taken_off_at is not None))
    group.taken_off_at = at
    group.save(update_fields=["taken_off_at"])
    record.append(by=by, at=at, about=group, says={})
    return group


@act("people.note_outreach")
def note_outreach(
    *, by: Member, group: Group, what: str, on_day: date, came: str = "nothing", joined: int = 0, at: datetime
) -> Outreach:
    """Note what was done to reach a group, and what came of it so far."""
    require_may(permissions.may_change_group(by, group))
    group = reads.lock(group)
    can_note = rules.can_note_outreach(what=what, on_day=on_day, today=today(by.project, at))
    on_map = rules.can_change_group(is_taken_off=group.taken_off_at is not None)
    require_can(first_no(on_map, can_note, rules.can_say_what_came(came=came, joined=joined)))
    made = Outreach.objects.create(
        group=group,
        what=what,
        on_day=on_day,
        came=came,
        joined=joined,
        noted_by=by,
        perspective=by.perspective,
        noted_at=at,
    )
    record.append(by=by, at=at, about=made, says={"group": group.pk, "on": on_day})
    return made


@act("people.say_what_came")
def say_what_came(*, by: Member, outreach: Outreach, came: str, joined: int = 0, at: datetime) -> Outreach:
    """Say what came of reaching out, now that more is known."""
    require_may(permissions.may_change_group(by, outreach.group))
    outreach = reads.lock(outreach)
    on_map = rules.can_change_group(is_taken_off=outreach.group.taken_off_at is not None)
    require_can(first_no(on_map, rules.can_say_what_came(came=came, joined=joined)))
    outreach.came, outreach.joined = came, joined
    outreach.save(update_fields=["came", "joined"])
    record.append(by=by, at=at, about=outreach, says={"group": outreach.group_id})
    return outreach


def _can_note(project: Project, *, name: str, but: Group | None = None, **said):
    return rules.can_note_group(name=name, is_on_map=reads.is_on_map(project, name, but), **said)


def _write(group: Group, name, perspective, affected, influence, why, served, how_many, source) -> None:
    group.name, group.perspective, group.why = name.strip(), perspective, why
    group.affected, group.influence = affected, influence
    group.served, group.how_many, group.source = served, how_many, source
    group.save()


def _levels(group: Group) -> dict:
    return {"affected": group.affected, "influence": group.influence}
