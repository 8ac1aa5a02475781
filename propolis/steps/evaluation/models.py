from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.delivery.models import Commitment, on_the_web
from propolis.steps.delivery.rules import LINK_MAX
from propolis.steps.evaluation.rules import KINDS, Finding


class Outcome(models.Model):
    """What changed because of a commitment, for better or worse, and how we know; the newest version of its words."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=10)
    text = models.TextField(max_length=1000)
    how_we_know = models.TextField(max_length=1000)
    link = models.CharField(max_length=LINK_MAX, blank=True)
    seen_on = models.DateField()
    noted_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="evaluation_outcome_kind"),
            models.CheckConstraint(condition=on_the_web("link"), name="evaluation_outcome_link"),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def finding(self) -> Finding:
        return Finding(self.kind, self.text, self.how_we_know, self.seen_on, self.link)


class OutcomeVersion(models.Model):
    """The words of an outcome as they were from one moment to the next; kept for good."""

    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10)
    text = models.TextField(max_length=1000)
    how_we_know = models.TextField(max_length=1000)
    link = models.CharField(max_length=LINK_MAX, blank=True)
    seen_on = models.DateField()
    why = models.TextField(max_length=1000, blank=True)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    written_at = models.DateTimeField()

    class Meta:
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(fields=("outcome", "number"), name="evaluation_version_number_once"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="evaluation_version_kind"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(why=""), name="evaluation_corrected_in_words"),
        ]

    def __str__(self) -> str:
        return f"{self.outcome_id}: {self.number}"
