from django.db import models

from propolis.projects.models import Member


class CalendarFeed(models.Model):
    """The address at which a member's own calendar reads their meetings; whoever knows the code can read them."""

    member = models.OneToOneField(Member, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.member_id
