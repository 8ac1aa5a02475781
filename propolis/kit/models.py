from django.db import models


class Submission(models.Model):
    """A form that was sent and acted on, so that a second copy is not acted on again."""

    digest = models.CharField(max_length=64, primary_key=True)
    sent_at = models.DateTimeField(db_index=True)
    landed = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.digest[:8]
