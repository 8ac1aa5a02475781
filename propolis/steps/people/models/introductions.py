from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from propolis.kit.ids import IdField
from propolis.projects.models import Member
from propolis.steps.people.rules import SEEN_BY


class Introduction(models.Model):
    """What a member says of themselves here, and who may read it. Taking it back deletes the row, words and all."""

    id = IdField()
    member = models.OneToOneField(Member, on_delete=models.PROTECT, related_name="+")
    about = models.TextField(max_length=1000, blank=True)
    good_at = models.TextField(max_length=500, blank=True)
    learn = models.TextField(max_length=500, blank=True)
    seen_by = models.CharField(max_length=10, default="members")
    # Someone without email told a co-chair, who wrote it down; the page says so.
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(seen_by__in=SEEN_BY), name="people_introduction_seen_by")]

    def __str__(self) -> str:
        return self.pk


class Strength(models.Model):
    """One thing a member is good at, in a few words of their own."""

    introduction = models.ForeignKey(Introduction, on_delete=models.PROTECT, related_name="strengths")
    name = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint("introduction", Lower("name"), name="people_strength_once")]

    def __str__(self) -> str:
        return self.name
