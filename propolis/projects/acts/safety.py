"""Whom to tell when something is wrong, and who is under 18. The record says of nobody that they are."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects import permissions, reads, rules
from propolis.projects.models import Member, Project, SafeguardingLead


@act("projects.name_safeguarding_lead")
def name_safeguarding_lead(*, by: Member, member: Member, contact: str, at: datetime) -> SafeguardingLead:
    """Name whom to tell when something is wrong, and how to reach them; whoever it was before no longer is."""
    require_may(permissions.may_name_safeguarding_lead(by, member.project))
    project, member = reads.lock(by.project), reads.lock(member)
    require_can(rules.can_name_safeguarding_lead(is_here=member.is_active, is_young=member.is_young, contact=contact))
    SafeguardingLead.objects.filter(project=project, ended_at=None).update(ended_at=at, contact="")
    lead = SafeguardingLead.objects.create(project=project, member=member, contact=contact, named_by=by, named_at=at)
    record.append(by=by, at=at, about=lead, says={})
    return lead


@act("projects.set_safeguards")
def set_safeguards(*, by: Member, member: Member, is_young: bool, at: datetime) -> Project:
    """Note that a member is under 18, or no longer; the entry is about the project, so that it points at nobody."""
    is_lead = reads.is_safeguarding_lead(by)
    require_may(permissions.may_set_safeguards(by, member.project, is_lead=is_lead))
    project, member = reads.lock(member.project), reads.lock(member)
    lead = reads.safeguarding_lead(project)
    require_can(
        rules.can_set_safeguards(
            is_young=is_young,
            was_young=member.is_young,
            has_lead=lead is not None,
            is_lead=lead is not None and lead.member_id == member.pk,
        )
    )
    member.is_young = is_young
    member.save(update_fields=["is_young"])
    record.append(by=by, at=at, about=project, says={})
    return project
