"""What is known of a project and the people in it."""

from collections import Counter
from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext as _

from propolis.accounts.models import Person
from propolis.kit.verdict import Verdict
from propolis.projects import rules
from propolis.projects.models import Invitation, Member, Project, Promise, SafeguardingLead
from propolis.projects.sides import PERSPECTIVES, is_lived_side
from propolis.projects.words import A_PERSON


def public() -> models.QuerySet[Project]:
    """Projects that anyone can read, newest first."""
    return Project.objects.filter(visibility="public").order_by("-started_at")


def of_person(person: Person) -> models.QuerySet[Project]:
    """The projects a person is in now, newest first."""
    here = Member.objects.filter(person=person, left_at=None).values("project")
    return Project.objects.filter(pk__in=here).order_by("-started_at")


def members(project: Project) -> models.QuerySet[Member]:
    """Everyone in the project now, in the order they joined."""
    return project.members.filter(left_at=None).select_related("person", "project").order_by("joined_at", "pk")


def membership(project: Project, person: Person) -> Member | None:
    """A person's place in a project, also when they have left it."""
    return project.members.filter(person=person).select_related("person", "project").first()


def co_chairs(project: Project) -> models.QuerySet[Member]:
    """The one or two people who chair the project together."""
    return members(project).filter(is_co_chair=True)


def could_chair(project: Project) -> list[Member]:
    """Members who can be named as the second co-chair: those from the other side of the table."""
    everyone = list(members(project))
    chairs = [member.perspective for member in everyone if member.is_co_chair]
    return [
        member
        for member in everyone
        if rules.can_name_co_chair(chairs=chairs, perspective=member.perspective, level=project.level)
    ]


def by_perspective(project: Project) -> dict[str, int]:
    """How many members speak from each perspective, in the order of the house; all five are there."""
    found = Counter(project.members.filter(left_at=None).values_list("perspective", flat=True))
    return {perspective: found[perspective] for perspective in PERSPECTIVES}


def sides(project: Project) -> int:
    """How many sides of the table have someone here: none, one or both."""
    return len({is_lived_side(one, project.level) for one, count in by_perspective(project).items() if count})


def promise(project: Project) -> Promise | None:
    """The promise of influence as it stands now."""
    return project.promises.order_by("-number").first()


def promises(project: Project) -> models.QuerySet[Promise]:
    """Every version of the promise of influence, newest first."""
    return project.promises.select_related("made_by__person").order_by("-number")


def invitations(project: Project) -> models.QuerySet[Invitation]:
    """Every invitation made, newest first."""
    return project.invitations.select_related("made_by__person", "project").order_by("-made_at", "pk")


def usable(invitation: Invitation, at: datetime) -> Verdict:
    """Whether an invitation lets someone in at a moment."""
    return rules.can_use(
        now=at,
        expires_at=invitation.expires_at,
        closed_at=invitation.closed_at,
        used=invitation.used,
        places=invitation.places,
    )


def safeguarding_lead(project: Project) -> SafeguardingLead | None:
    """Whom to tell when something is wrong."""
    found = SafeguardingLead.objects.filter(project=project, ended_at=None, member__left_at=None)
    return found.select_related("member__person", "member__project").first()


def is_safeguarding_lead(member: Member | None) -> bool:
    """Whether this member is the one to tell."""
    lead = safeguarding_lead(member.project) if member is not None else None
    return lead is not None and lead.member_id == member.pk


def young(project: Project) -> models.QuerySet[Member]:
    """The members who are under 18; for co-chairs and the safeguarding lead to know."""
    return members(project).filter(is_young=True)


def is_needed_to_safeguard(member: Member) -> bool:
    """Whether someone under 18 would be left with nobody to tell if this member left."""
    return is_safeguarding_lead(member) and young(member.project).exclude(pk=member.pk).exists()


def mailed(person: Person, at: datetime) -> int:
    """How many invitations a person sent by email in the day before a moment, in all their projects."""
    return Invitation.objects.filter(made_by__person=person, way="email", made_at__gt=at - timedelta(days=1)).count()


def invitation(code: str) -> Invitation | None:
    """The invitation with this code, however the person typed it."""
    typed = "".join(character for character in code.lower() if character.isalnum())
    return Invitation.objects.select_related("project__chain").filter(code=typed).first() if typed else None


def lock(thing: models.Model) -> models.Model:
    """The same row, fresh, and held until the act is done."""
    return thing.__class__.objects.select_for_update().get(pk=thing.pk)


def label(member: Member | None, viewer: Member | None) -> str:
    """How a page names a member: by name for people in the same project, by perspective for everyone else."""
    if member is None:
        return _("Not known")
    is_fellow = viewer is not None and viewer.project_id == member.project_id
    if is_fellow and member.person.name:
        return member.person.name
    return str(A_PERSON[member.perspective])
