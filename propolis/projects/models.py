from django.conf import settings
from django.db import models
from django.db.models import F, Q

from propolis.accounts.models import Person
from propolis.kit.ids import IdField
from propolis.projects.sides import PERSPECTIVES, is_lived_side
from propolis.record.models import Chain


def _one_of(field: str, codes) -> Q:
    return Q(**{f"{field}__in": list(codes)})


class Project(models.Model):
    """One piece of co-production: its purpose, who may read it, and how it works."""

    id = IdField()
    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=120)
    purpose = models.TextField(max_length=2000)
    level = models.CharField(max_length=12)
    languages = models.JSONField(default=list)
    nation = models.CharField(max_length=3, default="ENG")
    time_zone = models.CharField(max_length=40, default=settings.PROJECT_TIME_ZONE)
    visibility = models.CharField(max_length=10, default="members")
    notice_days = models.PositiveSmallIntegerField(default=5)
    quorum_percent = models.PositiveSmallIntegerField(default=50)
    started_at = models.DateTimeField()
    attribution = models.TextField(blank=True)
    chain = models.OneToOneField(Chain, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_one_of("level", ["service", "strategic", "community"]), name="projects_level"
            ),
            models.CheckConstraint(condition=_one_of("visibility", ["members", "public"]), name="projects_visibility"),
            models.CheckConstraint(condition=Q(quorum_percent__gte=1, quorum_percent__lte=100), name="projects_quorum"),
            models.CheckConstraint(condition=Q(notice_days__lte=60), name="projects_notice"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_public(self) -> bool:
        return self.visibility == "public"


class Promise(models.Model):
    """What people can change, what they cannot, and who has the last word; each new version is kept beside the old."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="promises")
    number = models.PositiveSmallIntegerField()
    is_open = models.TextField(max_length=2000)
    is_fixed = models.TextField(max_length=2000)
    final_say = models.CharField(max_length=200)
    final_say_why = models.TextField(max_length=2000)
    commits = models.TextField(max_length=2000)
    made_by = models.ForeignKey("Member", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("project", "number"), name="projects_promise_number_once")]

    def __str__(self) -> str:
        return f"{self.project}: {self.number}"


class Member(models.Model):
    """A person in a project, and the perspective they speak from there."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    perspective = models.CharField(max_length=20)
    is_co_chair = models.BooleanField(default=False)
    is_young = models.BooleanField(default=False)  # under 18; told to co-chairs and the safeguarding lead alone
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("project", "person"), name="projects_member_once"),
            models.CheckConstraint(condition=_one_of("perspective", PERSPECTIVES), name="projects_member_perspective"),
            models.CheckConstraint(condition=Q(left_at=None) | Q(is_co_chair=False), name="projects_co_chair_is_here"),
        ]

    def __str__(self) -> str:
        return self.pk

    @property
    def is_active(self) -> bool:
        return self.left_at is None

    @property
    def is_lived_side(self) -> bool:
        return is_lived_side(self.perspective, self.project.level)

    @property
    def chain(self) -> Chain:
        """What a member does is recorded in the project's chain."""
        return self.project.chain


class SafeguardingLead(models.Model):
    """Whom to tell when something is wrong, and how to reach them; there before anyone under 18 is invited."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    contact = models.TextField(max_length=300)
    named_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("project",), condition=Q(ended_at=None), name="projects_one_lead_now"),
            models.CheckConstraint(condition=Q(ended_at=None) ^ Q(contact=""), name="projects_lead_gone"),
        ]

    def __str__(self) -> str:
        return self.pk


class Invitation(models.Model):
    """A way in for someone: the code is the secret, so the record names the invitation by its id only."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="invitations")
    code = models.CharField(max_length=12, unique=True)
    way = models.CharField(max_length=8)
    perspective = models.CharField(max_length=20)
    is_young = models.BooleanField(default=False)
    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    places = models.PositiveSmallIntegerField(default=1)
    used = models.PositiveSmallIntegerField(default=0)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_one_of("way", ["email", "link", "letter"]), name="projects_invitation_way"
            ),
            models.CheckConstraint(
                condition=_one_of("perspective", PERSPECTIVES), name="projects_invitation_perspective"
            ),
            models.CheckConstraint(condition=Q(used__lte=F("places")), name="projects_invitation_places"),
        ]

    def __str__(self) -> str:
        return self.pk
