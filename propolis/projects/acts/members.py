"""What members change about their own place, and who chairs.

All of it is about who sits at the table, so the project is held first and `may` is asked of the rows as they are then:
two people who leave, or are named, at the same moment come one after the other.
"""

from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import YES, no, require_can, require_may
from propolis.projects import permissions, reads, rules
from propolis.projects.models import Member, SafeguardingLead


@act("projects.change_perspective")
def change_perspective(*, by: Member, perspective: str, at: datetime) -> Member:
    """Speak from another perspective from now on; what was said before keeps the one it was said from."""
    reads.lock(by.project)
    member = reads.lock(by)
    require_may(permissions.may_change_perspective(member, member))
    others = list(reads.co_chairs(member.project).exclude(pk=member.pk).values_list("perspective", flat=True))
    level = member.project.level
    require_can(
        rules.can_change_perspective(is_co_chair=member.is_co_chair, other_chairs=others, to=perspective, level=level)
    )
    before = member.perspective
    member.perspective = perspective
    member.save(update_fields=["perspective"])
    record.append(by=member, at=at, about=member, says={"from": before, "to": perspective})
    return member


@act("projects.name_co_chair", power="agenda")
def name_co_chair(*, by: Member, member: Member, at: datetime) -> Member:
    """Name a second chair from the other side of the table."""
    reads.lock(by.project)
    by, member = reads.lock(by), reads.lock(member)
    require_may(permissions.may_name_co_chair(by, member))
    chairs = list(reads.co_chairs(by.project).values_list("perspective", flat=True))
    require_can(no("has-left") if not member.is_active else YES)
    require_can(rules.can_name_co_chair(chairs=chairs, perspective=member.perspective, level=by.project.level))
    member.is_co_chair = True
    member.save(update_fields=["is_co_chair"])
    record.append(by=by, at=at, about=member, says={"perspective": member.perspective})
    return member


@act("projects.stop_chairing")
def stop_chairing(*, by: Member, at: datetime) -> Member:
    """Hand the chair back, so that someone else can be named."""
    reads.lock(by.project)
    member = reads.lock(by)
    require_may(permissions.may_chair(member, member.project))
    require_can(rules.can_stop_chairing(chairs=reads.co_chairs(by.project).count()))
    member.is_co_chair = False
    member.save(update_fields=["is_co_chair"])
    record.append(by=member, at=at, about=member, says={})
    return member


@act("projects.leave")
def leave(*, by: Member, at: datetime) -> Member:
    """Leave a project; what the person said and decided there stays."""
    reads.lock(by.project)
    member = reads.lock(by)
    require_may(permissions.may_take_part(member, member.project))
    chairs, members = reads.co_chairs(by.project).count(), reads.members(by.project).count()
    require_can(
        rules.can_leave(
            is_co_chair=member.is_co_chair,
            chairs=chairs,
            members=members,
            is_needed_to_safeguard=reads.is_needed_to_safeguard(member),
        )
    )
    SafeguardingLead.objects.filter(member=member, ended_at=None).update(ended_at=at, contact="")
    member.left_at, member.is_co_chair = at, False
    member.save(update_fields=["left_at", "is_co_chair"])
    record.append(by=member, at=at, about=member, says={})
    return member
