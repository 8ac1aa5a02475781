from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.planning.models.conversations import Statement


class Need(models.Model):
    """Something people need, in their own words: voiced by a member, or picked from what was said in a conversation."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(max_length=500)
    voiced_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    perspective = models.CharField(max_length=20, blank=True)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    voiced_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="voiced")
    statements = models.ManyToManyField(Statement, through="NeedSource", related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["voiced", "withdrawn"]), name="planning_need_state")
        ]

    def __str__(self) -> str:
        return self.words[:60]


class NeedSource(models.Model):
    """A statement that a need was picked from, and what the opinion map said of it then."""

    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="sources")
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="+")
    finding = models.CharField(max_length=8, blank=True)
    stance = models.CharField(max_length=8, blank=True)
    level = models.CharField(max_length=12, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("need", "statement"), name="planning_need_source_once")]

    def __str__(self) -> str:
        return f"{self.need_id} {self.statement_id}"
