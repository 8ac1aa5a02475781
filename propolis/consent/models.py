import secrets

from django.db import models
from django.db.models import Q

from propolis.consent.rules import NEXT, OBJECTION_ENDS, STANCES
from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.record.models import Chain


def new_salt() -> str:
    """Chance that lies beside a text, so that its fingerprint in the record says nothing once the text is gone."""
    return secrets.token_hex(16)


class ConsentRound(models.Model):
    """One text on its way to a decision, with the rules it started under."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    proposer = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, default="draft")
    notice_days = models.PositiveSmallIntegerField()
    quorum_percent = models.PositiveSmallIntegerField()
    published_at = models.DateTimeField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    review_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(NEXT)), name="consent_round_state"),
            models.CheckConstraint(
                condition=~Q(state__in=["adopted", "overridden"]) | Q(decided_at__isnull=False),
                name="consent_decided_has_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.id} ({self.state})"

    @property
    def chain(self) -> Chain:
        return self.project.chain


class TextVersion(models.Model):
    """The words as they stood; a change makes a new version and asks everyone again."""

    id = IdField()
    round = models.ForeignKey(ConsentRound, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField(max_length=10_000)
    why = models.TextField(max_length=2000, blank=True)
    answers = models.ForeignKey(
        "Objection", on_delete=models.PROTECT, null=True, blank=True, related_name="answered_by"
    )
    salt = models.CharField(max_length=32, default=new_salt)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=("round", "number"), name="consent_version_number_once")]

    def __str__(self) -> str:
        return f"{self.round_id} v{self.number}"


class Seat(models.Model):
    """Someone who was asked, and the perspective they were asked from: fixed when the text was put to them."""

    version = models.ForeignKey(TextVersion, on_delete=models.PROTECT, related_name="seats")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    stance = models.CharField(max_length=10, blank=True)
    concern = models.TextField(max_length=2000, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    # Whether they were still here when the text was agreed; not known before. It keeps a decision's count as it was.
    is_counted = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("version", "member"), name="consent_seat_once"),
            models.CheckConstraint(condition=Q(stance__in=["", *STANCES]), name="consent_seat_stance"),
            models.CheckConstraint(condition=~Q(stance="concern") | ~Q(concern=""), name="consent_concern_in_words"),
        ]

    def __str__(self) -> str:
        return f"{self.member_id}: {self.stance or 'silent'}"


class Contribution(models.Model):
    """A question with its answer, or a first reaction, before anyone is asked to consent."""

    id = IdField()
    round = models.ForeignKey(ConsentRound, on_delete=models.PROTECT, related_name="contributions")
    kind = models.CharField(max_length=10)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=2000)
    said_at = models.DateTimeField()
    answer = models.TextField(max_length=2000, blank=True)
    answered_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("said_at", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["question", "reaction"]), name="consent_contribution_kind")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Objection(models.Model):
    """Why this would do harm, and what became of it: open until its owner withdraws it, or it ends on record."""

    id = IdField()
    round = models.ForeignKey(ConsentRound, on_delete=models.PROTECT, related_name="objections")
    version = models.ForeignKey(TextVersion, on_delete=models.PROTECT, related_name="objections")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    alias = models.CharField(max_length=12, blank=True)
    reason = models.TextField(max_length=2000)
    raised_at = models.DateTimeField()
    state = models.CharField(max_length=14, default="open")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(max_length=2000, blank=True)
    doubted_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    doubt = models.TextField(max_length=2000, blank=True)
    ended_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("raised_at", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["open", *OBJECTION_ENDS]), name="consent_objection_state"),
            models.CheckConstraint(
                condition=Q(state="open") | Q(ended_at__isnull=False), name="consent_objection_ended"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} ({self.state})"


class Waiver(models.Model):
    """Less notice than was agreed, and why: on record for good."""

    id = IdField()
    round = models.OneToOneField(ConsentRound, on_delete=models.PROTECT, related_name="waiver")
    why = models.TextField(max_length=2000)
    given_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    days_short = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return self.pk


class Override(models.Model):
    """Someone with the power to do so set aside what was agreed, and says why."""

    id = IdField()
    round = models.OneToOneField(ConsentRound, on_delete=models.PROTECT, related_name="override")
    who = models.CharField(max_length=200)
    power = models.CharField(max_length=200)
    why = models.TextField(max_length=2000)
    what_would_change_it = models.TextField(max_length=2000)
    recorded_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.pk
