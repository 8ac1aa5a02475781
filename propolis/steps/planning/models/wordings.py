from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member
from propolis.steps.planning.models.conversations import Statement


class Wording(models.Model):
    """A better wording for a statement: what it said before, what it should say, and whether the author agreed."""

    id = IdField()
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="wordings")
    before = models.TextField(max_length=2000)
    text = models.TextField(max_length=2000)
    suggested_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    suggested_at = models.DateTimeField()
    state = models.CharField(max_length=8, default="asked")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("suggested_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["asked", "agreed", "declined"]), name="planning_wording_state"
            ),
            models.CheckConstraint(
                condition=Q(state="asked", answered_at=None) | (~Q(state="asked") & Q(answered_at__isnull=False)),
                name="planning_wording_answered_has_a_time",
            ),
            models.UniqueConstraint(
                fields=("statement",), condition=Q(state="asked"), name="planning_wording_one_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
