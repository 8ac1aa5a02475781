from django.db import models

from propolis.kit.ids import IdField


class Letter(models.Model):
    """One email on its way out; once sent, only the times are kept."""

    id = IdField()
    to = models.TextField(blank=True)
    subject = models.TextField(blank=True)
    body = models.TextField(blank=True)
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    trouble = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.id
