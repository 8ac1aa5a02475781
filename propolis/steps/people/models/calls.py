from django.db import models
from django.db.models import F, Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project

STATES = ["draft", "open", "closed", "drawn", "ended"]


class Call(models.Model):
    """An open call for a panel: what it is about, who can register, how many are drawn. Its id is in its address."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    about = models.TextField(max_length=2000)
    asked = models.TextField(max_length=2000)
    offered = models.TextField(max_length=2000)
    who = models.TextField(max_length=1000)
    seats = models.PositiveSmallIntegerField()
    last_day = models.DateField()
    is_one_per_address = models.BooleanField(default=False)
    rule = models.CharField(max_length=8, default="leximin")
    state = models.CharField(max_length=6, default="draft")
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    # Names and addresses are gone from this moment on.
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="people_call_state"),
            models.CheckConstraint(condition=Q(rule__in=["leximin", "maximin"]), name="people_call_rule"),
            models.CheckConstraint(condition=Q(seats__gte=1), name="people_call_has_seats"),
            models.CheckConstraint(
                condition=~Q(state="ended") | Q(ended_at__isnull=False, forgotten_at__isnull=False),
                name="people_ended_call_holds_nobody",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Target(models.Model):
    """How many seats go to people with one feature: one answer to one question of a call."""

    id = IdField()
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="targets")
    place = models.PositiveSmallIntegerField()
    category = models.CharField(max_length=60)
    feature = models.CharField(max_length=60)
    minimum = models.PositiveSmallIntegerField()
    maximum = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(minimum__lte=F("maximum")), name="people_target_bounds"),
            models.UniqueConstraint(fields=("call", "category", "feature"), name="people_target_feature_once"),
        ]

    def __str__(self) -> str:
        return f"{self.category}: {self.feature}"


class TargetChange(models.Model):
    """A target that gave way after the call had opened: what it was, what it became, and why."""

    id = IdField()
    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="changes")
    from_minimum = models.PositiveSmallIntegerField()
    from_maximum = models.PositiveSmallIntegerField()
    minimum = models.PositiveSmallIntegerField()
    maximum = models.PositiveSmallIntegerField()
    why = models.TextField(max_length=1000)
    changed_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.pk
