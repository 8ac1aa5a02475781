from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member
from propolis.steps.teams.models.meetings import Meeting


class Paper(models.Model):
    """Something to read before a meeting: when people need it, in which formats, and where it is once it is there."""

    id = IdField()
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="papers")
    title = models.CharField(max_length=120)
    formats = models.JSONField(default=list)
    due_on = models.DateField()
    promised_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    promised_at = models.DateTimeField()
    where = models.TextField(max_length=500, blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(shared_at=None, where="") | (Q(shared_at__isnull=False) & ~Q(where="")),
                name="teams_paper_shared_somewhere",
            )
        ]

    def __str__(self) -> str:
        return self.title
