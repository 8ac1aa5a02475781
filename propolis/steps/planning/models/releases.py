from django.db import models
from django.db.models import Q

from propolis.steps.planning.disclosure import FLOOR
from propolis.steps.planning.models.conversations import Conversation, Statement


class Release(models.Model):
    """A moment at which answers were shown; the pages show the sum of all releases, and never an answer itself."""

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    released_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("conversation", "number"), name="planning_release_number_once")]

    def __str__(self) -> str:
        return f"{self.conversation_id}: {self.number}"


class ReleasedCell(models.Model):
    """One bundle: what a release added to one statement's table under one label.

    The three counts can be below zero where people changed their minds. mixed is how many people's answers are in it.
    """

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="cells")
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="cells")
    label = models.CharField(max_length=20, blank=True)
    is_change = models.BooleanField(default=False)
    agree = models.IntegerField()
    disagree = models.IntegerField()
    passed = models.IntegerField()
    mixed = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("release", "statement", "label", "is_change"), name="planning_cell_once"),
            models.CheckConstraint(condition=Q(mixed__gte=FLOOR), name="planning_cell_mixes_enough_people"),
        ]

    def __str__(self) -> str:
        return f"{self.statement_id} {self.label}"
