from collections.abc import Collection, Iterator
from datetime import datetime

from django.db import models
from django.db.models import Exists, Max, OuterRef

from propolis.projects.models import Member, Project
from propolis.projects.reads import label
from propolis.projects.words import A_PERSON
from propolis.steps.planning.models import Answer, Conversation, Participant, Statement
from propolis.steps.planning.reads.counting import count_of
from propolis.steps.planning.words import NO_TEXT, NOT_KNOWN, RULE_CITED


def conversations(project: Project) -> models.QuerySet[Conversation]:
    """A project's conversations, newest first, each with how many statements it has and how many people answered.

    Counted apart: joined to both at once, a large conversation would be statements times people rows.
    """
    here = {"conversation": OuterRef("pk")}
    return (
        Conversation.objects.filter(project=project)
        .select_related("project")
        .annotate(
            statement_count=count_of(Statement.objects.filter(**here, state="shown")),
            people_count=count_of(Participant.objects.filter(**here)),
        )
        .order_by("-opened_at", "pk")
    )


def conversation(project: Project, conversation_id: str) -> Conversation | None:
    """One conversation of a project."""
    return (
        Conversation.objects.filter(project=project, pk=conversation_id).select_related("project", "opened_by").first()
    )


def unanswered(member: Member) -> models.QuerySet[Conversation]:
    """The open conversations in which a member has left a statement on show unanswered, oldest first."""
    given = Answer.objects.filter(statement=OuterRef("pk"), participant__member=member)
    left = Statement.objects.filter(~Exists(given), conversation=OuterRef("pk"), state="shown")
    found = Conversation.objects.filter(Exists(left), project=member.project_id, state="open")
    return found.select_related("project").order_by("opened_at", "pk")


def still_answering(member: Member) -> models.QuerySet[Conversation]:
    """The open conversations in which a member has answered."""
    return Conversation.objects.filter(participants__member=member, state="open").order_by("opened_at", "pk")


def statements(conversation: Conversation) -> models.QuerySet[Statement]:
    """The statements on show, in the order they were made."""
    on_show = conversation.statements.filter(state="shown")
    return on_show.select_related("author__person", "conversation").order_by("number")


def on_show(conversation: Conversation) -> list[str]:
    """The ids of the statements on show, in the order they were made."""
    return list(conversation.statements.filter(state="shown").order_by("number").values_list("pk", flat=True))


def texts(conversation: Conversation, statements: Collection[str]) -> dict[str, str]:
    """The words of some statements of a conversation, in the order they were made."""
    found = conversation.statements.filter(pk__in=statements).order_by("number")
    return {pk: text or str(NO_TEXT) for pk, text in found.values_list("pk", "text")}


def not_on_show(conversation: Conversation, viewer: Member | None) -> models.QuerySet[Statement]:
    """Statements waiting or hidden, as far as the viewer may see them: co-chairs all, authors their own."""
    found = conversation.statements.exclude(state="shown").select_related("author__person", "moderated_by__person")
    if viewer is None or viewer.project_id != conversation.project_id:
        return found.none()
    return found.order_by("state", "number") if viewer.is_co_chair else found.filter(author=viewer).order_by("number")


def statement(project: Project, statement_id: str) -> Statement | None:
    """One statement of a project."""
    found = Statement.objects.filter(conversation__project=project, pk=statement_id)
    return found.select_related("conversation__project", "author__person", "moderated_by__person").first()


def picked(project: Project, statement_ids: Collection[str]) -> list[Statement]:
    """Some statements of a project, with their conversations."""
    found = Statement.objects.filter(conversation__project=project, pk__in=statement_ids)
    return list(found.select_related("conversation").order_by("conversation", "number"))


def lock_conversation_of(statement: Statement) -> Statement:
    """The same statement and its conversation, fresh and held until the act is done: no close or hide slips in."""
    held = Statement.objects.select_related("conversation").select_for_update(of=("self", "conversation"))
    return held.get(pk=statement.pk)


def next_number(conversation: Conversation) -> int:
    """The number of the next statement."""
    return (conversation.statements.aggregate(most=Max("number"))["most"] or 0) + 1


def written_by(statement: Statement, viewer: Member | None) -> str:
    """How a page names who wrote a statement: fellow members by name, others by what they spoke from."""
    if statement.author is None:
        return str(NOT_KNOWN)
    if viewer is not None and viewer.project_id == statement.conversation.project_id:
        return label(statement.author, viewer)
    return str(A_PERSON[statement.perspective])


def cited_rule(statement: Statement) -> str:
    """The ground rule that a hidden statement was said to break, in words; nothing when none was named."""
    told = {"number": statement.rule_number, "text": statement.rule_text}
    return str(RULE_CITED) % told if statement.rule_number else ""


def exported(conversation: Conversation) -> models.QuerySet[Statement]:
    """The statements that leave in an export: those on show, and all of an imported conversation."""
    found = conversation.statements.order_by("number")
    return found if conversation.is_imported else found.filter(state="shown")


def imported_votes(conversation: Conversation) -> Iterator[tuple[datetime | None, str, int, int]]:
    """Every answer of an imported conversation as (when, code, statement's number, value), as its file had it."""
    found = Answer.objects.filter(participant__conversation=conversation, participant__member=None).order_by("pk")
    columns = ("changed_at", "participant__code", "statement__number", "value")
    return found.values_list(*columns).iterator(chunk_size=5000)


def votes(found: models.QuerySet[Answer], conversation: Conversation) -> Iterator[tuple[str, int, int]]:
    """Some answers of a conversation as (participant, statement's number, value), for the opinion map."""
    value = "value"
    if conversation.release == "in-batches":
        found, value = found.exclude(first_shown=None), "first_shown"
    return found.order_by("pk").values_list("participant", "statement__number", value).iterator(chunk_size=5000)
