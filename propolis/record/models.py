from django.db import models

from propolis.kit.ids import IdField
from propolis.record.chain import START


class Chain(models.Model):
    """A line of entries: one for each project, one for the installation."""

    id = IdField()
    length = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, default=START)

    def __str__(self) -> str:
        return f"{self.id} ({self.length})"


class Entry(models.Model):
    """One line of the record: who did what and when, in codes, dates and numbers only."""

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField()
    act = models.CharField(max_length=60)
    power = models.CharField(max_length=12, blank=True)
    by = models.CharField(max_length=12)
    perspective = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()
    about = models.CharField(max_length=60)
    says = models.JSONField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("chain", "number")
        constraints = [models.UniqueConstraint(fields=("chain", "number"), name="record_entry_number_once")]
        indexes = [models.Index(fields=("about",), name="record_entry_about")]

    def __str__(self) -> str:
        return f"{self.number} {self.act}"
