from datetime import datetime

from django.db.models import QuerySet

from propolis.projects.models import Member, Project
from propolis.steps.planning.models import Statement, Wording


def wording(project: Project, wording_id: str) -> Wording | None:
    """One suggested wording."""
    found = Wording.objects.filter(statement__conversation__project=project, pk=wording_id)
    return found.select_related("statement__conversation__project").first()


def wording_asked(statement: Statement) -> Wording | None:
    """The wording that waits for the author of a statement."""
    return Wording.objects.filter(statement=statement, state="asked").first()


def first_words(statement: Statement) -> str:
    """What a statement said when it was made."""
    first = mends(statement).last()
    return first.before if first else statement.text


def others_answered(statement: Statement) -> bool:
    """Whether anybody but its author has answered a statement."""
    return statement.answers.exclude(participant__member=statement.author_id).exists()


def mends(statement: Statement) -> QuerySet[Wording]:
    """How a statement was mended, the newest first."""
    return Wording.objects.filter(statement=statement, state="agreed").order_by("-answered_at", "pk")


def wordings_to_answer(author: Member) -> QuerySet[Wording]:
    """Wordings that wait for this member, the oldest first."""
    found = Wording.objects.filter(statement__author=author, state="asked", statement__conversation__state="open")
    return found.select_related("statement").order_by("suggested_at", "pk")


def hidden_lately(author: Member, since: datetime) -> QuerySet[Statement]:
    """A member's statements that somebody else has taken off show since a moment, while it can be said anew."""
    found = Statement.objects.filter(author=author, state="hidden", moderated_at__gte=since)
    return found.filter(conversation__state="open").order_by("moderated_at", "pk")
