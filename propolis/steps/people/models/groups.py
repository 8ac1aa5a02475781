from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.projects.sides import PERSPECTIVES
from propolis.record.models import Chain
from propolis.steps.people.rules import CAME, LEVELS, SEATS


def _level(field: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{field}__in": LEVELS}), name=name)


class Group(models.Model):
    """People whom the work touches, on the map of who should have a say: always a group, never a person."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    perspective = models.CharField(max_length=20)
    affected = models.PositiveSmallIntegerField()
    influence = models.PositiveSmallIntegerField()
    why = models.TextField(max_length=1000)
    served = models.TextField(max_length=1000, blank=True)
    how_many = models.PositiveIntegerField(null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)
    seat = models.CharField(max_length=10, default="not-known")
    added_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    taken_off_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(perspective__in=PERSPECTIVES), name="people_group_perspective"),
            models.CheckConstraint(condition=Q(seat__in=SEATS), name="people_group_seat"),
            _level("affected", "people_group_affected"),
            _level("influence", "people_group_influence"),
            models.CheckConstraint(condition=Q(how_many=None) | ~Q(source=""), name="people_group_number_has_a_source"),
            models.UniqueConstraint(
                fields=("project", "name"), condition=Q(taken_off_at=None), name="people_group_once_on_the_map"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Outreach(models.Model):
    """What was done to reach a group, and what came of it."""

    id = IdField()
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="outreach")
    what = models.TextField(max_length=500)
    on_day = models.DateField()
    came = models.CharField(max_length=8, default="nothing")
    joined = models.PositiveSmallIntegerField(default=0)
    noted_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(came__in=CAME), name="people_outreach_came"),
            models.CheckConstraint(
                condition=Q(came="joined", joined__gt=0) | (~Q(came="joined") & Q(joined=0)),
                name="people_outreach_joined_is_counted",
            ),
        ]

    def __str__(self) -> str:
        return self.pk

    @property
    def chain(self) -> Chain:
        return self.group.project.chain
