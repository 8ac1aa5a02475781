from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.planning.models.conversations import Conversation

STATES = ["waiting", "reading", "done", "refused"]


class Import(models.Model):
    """Two files that were sent in, and how far the reading of them has come."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    conversation = models.OneToOneField(Conversation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=120)
    question = models.CharField(max_length=500)
    attribution = models.TextField(max_length=2000)
    licence = models.CharField(max_length=20)
    votes = models.FileField(upload_to="imports/", blank=True)
    votes_name = models.CharField(max_length=80)
    statements = models.FileField(upload_to="imports/", blank=True)
    statements_name = models.CharField(max_length=80)
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=8, default="waiting")
    rows_done = models.PositiveIntegerField(default=0)
    rows_total = models.PositiveIntegerField(default=0)
    heard_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    facts = models.JSONField(default=dict)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="planning_import_state"),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(conversation__isnull=False), name="planning_import_done_has_conversation"
            ),
            models.CheckConstraint(condition=~Q(state="refused", reason=""), name="planning_import_refused_has_reason"),
        ]

    def __str__(self) -> str:
        return self.title
