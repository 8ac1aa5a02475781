from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project


class Gathering(models.Model):
    """A time when people met to get to know each other: counted by side of the table, and nobody named."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    on_day = models.DateField()
    what = models.TextField(max_length=500)
    lived = models.PositiveSmallIntegerField()
    others = models.PositiveSmallIntegerField()
    noted_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(lived__gt=0) | Q(others__gt=0), name="people_gathering_of_someone"),
            models.CheckConstraint(condition=Q(taken_back_at=None) | Q(what=""), name="people_gathering_gone"),
        ]

    def __str__(self) -> str:
        return self.pk
