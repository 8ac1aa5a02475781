"""Asking people in, and coming in."""

from datetime import datetime, timedelta

from propolis import record
from propolis.accounts.models import Person
from propolis.kit.act import act
from propolis.kit.ids import new_id
from propolis.kit.verdict import YES, no, require_can, require_may
from propolis.projects import permissions, reads, rules
from propolis.projects.letters import send_invitation
from propolis.projects.models import Invitation, Member

INVITATION_LASTS = timedelta(days=30)
LINK_PLACES = 200


@act("projects.invite")
def invite(
    *, by: Member, way: str, perspective: str, at: datetime, email: str = "", is_young: bool = False
) -> Invitation:
    """Ask someone to join: by email, by a link to share, or by a letter to print.

    Whether they are under 18 is not in the record.
    """
    require_may(permissions.may_invite(by, by.project))
    if way == "email":
        require_can(rules.can_mail_invitation(mailed=reads.mailed(by.person, at)))
    if is_young:
        require_can(rules.can_welcome_young(has_lead=reads.safeguarding_lead(by.project) is not None))
    invitation = Invitation.objects.create(
        project=by.project,
        is_young=is_young,
        code=new_id(),
        way=way,
        perspective=perspective,
        made_by=by,
        made_at=at,
        expires_at=at + INVITATION_LASTS,
        places=LINK_PLACES if way == "link" else 1,
    )
    if way == "email":
        send_invitation(invitation, email)
    record.append(by=by, at=at, about=invitation, says={"way": way, "perspective": perspective})
    return invitation


@act("projects.close_invitation")
def close_invitation(*, by: Member, invitation: Invitation, at: datetime) -> Invitation:
    """Take an invitation back, so that its code lets nobody in any more."""
    require_may(permissions.may_invite(by, invitation.project))
    invitation = reads.lock(invitation)
    require_can(rules.can_close(closed_at=invitation.closed_at))
    invitation.closed_at = at
    invitation.save(update_fields=["closed_at"])
    record.append(by=by, at=at, about=invitation, says={})
    return invitation


@act("projects.join")
def join(*, by: Person, invitation: Invitation, perspective: str, at: datetime) -> Member:
    """Take up an invitation, speaking from the perspective the person picks."""
    require_may(permissions.may_join(by))
    require_may(permissions.may_join(reads.lock(by)))  # held: nobody is let in while they are being forgotten
    invitation = reads.lock(invitation)
    before = reads.membership(invitation.project, by)
    require_can(no("already-a-member") if before and before.is_active else YES)
    require_can(reads.usable(invitation, at))
    if invitation.is_young:
        has_lead = reads.safeguarding_lead(invitation.project) is not None
        require_can(rules.can_come_in_young(has_lead=has_lead))
    invitation.used += 1
    invitation.save(update_fields=["used"])
    member = before or Member(project=invitation.project, person=by, joined_at=at)
    member.perspective, member.left_at = perspective, None
    member.is_young = member.is_young or invitation.is_young
    member.save()
    record.append(by=member, at=at, about=member, says={"invitation": invitation.pk, "perspective": perspective})
    return member
