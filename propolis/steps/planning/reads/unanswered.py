from django.db import models

from propolis.projects.models import Member
from propolis.steps.planning.models import Conversation, Statement


def unanswered(member: Member) -> models.QuerySet[Conversation]:
    """The open conversations in which a member still has statements to answer."""
    left = Statement.objects.filter(conversation=models.OuterRef("pk"), state="shown").exclude(
        answers__participant__member=member
    )
    return Conversation.objects.filter(models.Exists(left), project=member.project, state="open").order_by("opened_at")
