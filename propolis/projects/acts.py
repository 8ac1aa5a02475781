"""Everything that changes a project; each function is one act."""

import secrets
from datetime import datetime, timedelta

from django.utils.text import slugify

from propolis import record
from propolis.accounts.models import Person
from propolis.kit.act import act
from propolis.kit.ids import ALPHABET, new_id
from propolis.kit.verdict import YES, no, require_can, require_may
from propolis.projects import permissions, reads, rules
from propolis.projects.letters import send_invitation
from propolis.projects.models import Invitation, Member, Project, Promise
from propolis.record.writing import start_chain

INVITATION_LASTS = timedelta(days=30)
LINK_PLACES = 200


@act("projects.start_project", power="agenda")
def start_project(
    *,
    by: Person,
    title: str,
    purpose: str,
    level: str,
    perspective: str,
    languages: list[str],
    visibility: str,
    nation: str = "ENG",
    at: datetime,
) -> Project:
    """Start a piece of work with others; whoever starts it is its first co-chair."""
    require_may(permissions.may_start_project(by))
    project = Project.objects.create(
        slug=new_slug(title),
        title=title,
        purpose=purpose,
        level=level,
        languages=languages,
        nation=nation,
        visibility=visibility,
        started_at=at,
        chain=start_chain(),
    )
    member = Member.objects.create(project=project, person=by, perspective=perspective, is_co_chair=True, joined_at=at)
    says = {"level": level, "visibility": visibility, "languages": languages, "nation": nation}
    record.append(by=member, at=at, about=project, says=says)
    return project


def new_slug(title: str) -> str:
    """An address that can be read, with an ending nobody can guess."""
    ending = "".join(secrets.choice(ALPHABET) for _ in range(6))
    return f"{slugify(title)[:50].strip('-') or 'project'}-{ending}"


@act("projects.make_promise", power="agenda")
def make_promise(
    *, by: Member, is_open: str, is_fixed: str, final_say: str, final_say_why: str, commits: str, at: datetime
) -> Promise:
    """Say what people can change, what they cannot, who has the last word and why, and what is promised."""
    require_may(permissions.may_chair(by, by.project))
    project = reads.lock(by.project)
    before = reads.promise(project)
    promise = Promise.objects.create(
        project=project,
        number=before.number + 1 if before else 1,
        is_open=is_open,
        is_fixed=is_fixed,
        final_say=final_say,
        final_say_why=final_say_why,
        commits=commits,
        made_by=by,
        made_at=at,
    )
    record.append(by=by, at=at, about=promise, says={"number": promise.number})
    return promise


@act("projects.set_ways_of_working")
def set_ways_of_working(*, by: Member, notice_days: int, quorum_percent: int, visibility: str, at: datetime) -> Project:
    """Set how much notice a decision needs, how many must answer, and who can read the project."""
    require_may(permissions.may_chair(by, by.project))
    project = reads.lock(by.project)
    project.notice_days, project.quorum_percent, project.visibility = notice_days, quorum_percent, visibility
    project.save()
    says = {"notice_days": notice_days, "quorum_percent": quorum_percent, "visibility": visibility}
    record.append(by=by, at=at, about=project, says=says)
    return project


@act("projects.invite")
def invite(*, by: Member, way: str, perspective: str, at: datetime, email: str = "") -> Invitation:
    """Ask someone to join: by email, by a link to share, or by a letter to print."""
    require_may(permissions.may_invite(by, by.project))
    if way == "email":
        require_can(rules.can_mail_invitation(mailed=reads.mailed(by.person, at)))
    invitation = Invitation.objects.create(
        project=by.project,
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
    invitation = reads.lock(invitation)
    before = reads.membership(invitation.project, by)
    require_can(no("already-a-member") if before and before.is_active else YES)
    require_can(reads.usable(invitation, at))
    invitation.used += 1
    invitation.save(update_fields=["used"])
    member = before or Member(project=invitation.project, person=by, joined_at=at)
    member.perspective, member.left_at = perspective, None
    member.save()
    record.append(by=member, at=at, about=member, says={"invitation": invitation.pk, "perspective": perspective})
    return member


@act("projects.change_perspective")
def change_perspective(*, by: Member, perspective: str, at: datetime) -> Member:
    """Speak from another perspective from now on; what was said before keeps the one it was said from."""
    require_may(permissions.may_change_perspective(by, by))
    reads.lock(by.project)
    member = reads.lock(by)
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
    require_may(permissions.may_name_co_chair(by, member))
    reads.lock(by.project)
    member = reads.lock(member)
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
    require_may(permissions.may_chair(by, by.project))
    reads.lock(by.project)
    member = reads.lock(by)
    require_can(rules.can_stop_chairing(chairs=reads.co_chairs(by.project).count()))
    member.is_co_chair = False
    member.save(update_fields=["is_co_chair"])
    record.append(by=member, at=at, about=member, says={})
    return member


@act("projects.leave")
def leave(*, by: Member, at: datetime) -> Member:
    """Leave a project; what the person said and decided there stays."""
    require_may(permissions.may_take_part(by, by.project))
    reads.lock(by.project)
    member = reads.lock(by)
    chairs, members = reads.co_chairs(by.project).count(), reads.members(by.project).count()
    require_can(rules.can_leave(is_co_chair=member.is_co_chair, chairs=chairs, members=members))
    member.left_at, member.is_co_chair = at, False
    member.save(update_fields=["left_at", "is_co_chair"])
    record.append(by=member, at=at, about=member, says={})
    return member
