from django.db import models

from propolis.consent.models import ConsentRound
from propolis.kit.ids import IdField
from propolis.projects.models import Project
from propolis.steps.planning.models import Goal


class Proposal(models.Model):
    """Something to decide together, the goal it serves, and how far the group's own power reaches."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="+")
    round = models.OneToOneField(ConsentRound, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    is_fixed = models.TextField(max_length=2000)
    is_open = models.TextField(max_length=2000)
    is_ours = models.TextField(max_length=2000)
    final_say = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.title

    @property
    def is_decided(self) -> bool:
        return self.round.decided_at is not None
