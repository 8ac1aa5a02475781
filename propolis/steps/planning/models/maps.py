from django.db import models

from propolis.steps.planning.models.conversations import Conversation


class ConversationMap(models.Model):
    """The opinion map of a conversation as it was last drawn: what can be shown of it, and nobody's place.

    Until it is final a new one takes its place whenever enough people have answered anew.
    """

    conversation = models.OneToOneField(Conversation, on_delete=models.PROTECT, related_name="map")
    made_at = models.DateTimeField()
    is_final = models.BooleanField(default=False)
    facts = models.JSONField()

    def __str__(self) -> str:
        return self.conversation_id
