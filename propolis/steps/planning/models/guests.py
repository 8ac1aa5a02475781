from django.db import models

from propolis.kit.ids import IdField
from propolis.projects.models import Member
from propolis.steps.planning.models.conversations import Conversation


class GuestPass(models.Model):
    """A slip of paper that lets one person without an account answer in one conversation; its id is the code on it."""

    id = IdField()
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="passes")
    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    used_by = models.CharField(max_length=20, blank=True)  # the code of the guest who first answered with it

    def __str__(self) -> str:
        return self.conversation_id
