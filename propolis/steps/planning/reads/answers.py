from collections.abc import Iterator

from django.db.models import QuerySet

from propolis.projects.models import Member
from propolis.steps.planning.models import Answer, Conversation, ConversationMap, Participant, Statement
from propolis.steps.planning.reads.conversations import statements
from propolis.steps.planning.receipts import Given
from propolis.steps.planning.rules import order_for

Who = Member | Participant | None  # who answers: a member, a guest who has begun, or nobody who can be told


def participant(conversation: Conversation, member: Member) -> Participant | None:
    """A member's place in a conversation, once they have answered."""
    return Participant.objects.filter(conversation=conversation, member=member).first()


def answers_of(conversation: Conversation, who: Who) -> QuerySet[Answer]:
    """What one person answered in a conversation."""
    if who is None:
        return Answer.objects.none()
    if isinstance(who, Participant):
        return Answer.objects.filter(participant=who, participant__conversation=conversation)
    return Answer.objects.filter(participant__conversation=conversation, participant__member=who)


def my_answers(conversation: Conversation, who: Who) -> dict[str, int]:
    """What a person answered: the value by statement, the newest answer last."""
    return dict(answers_of(conversation, who).order_by("changed_at", "pk").values_list("statement", "value"))


def next_statement(conversation: Conversation, reader: str, answered: dict[str, int]) -> Statement | None:
    """The statement a person has not answered that comes first in their own order.

    reader: any name that stays theirs. Those that are worth more come earlier more often: few have answered them, or
    they tell groups apart. A statement newer than the map is worth as much as any.
    """
    worth = to_ask(conversation)
    most = max(worth.values(), default=1.0)
    shown = conversation.statements.filter(state="shown").values_list("pk", "number")
    left = order_for(reader, {pk: worth.get(number, most) for pk, number in shown if pk not in answered})
    return statements(conversation).get(pk=left[0]) if left else None


def to_ask(conversation: Conversation) -> dict[int, float]:
    """How much is learnt by asking each statement next, by number, as it was worked out with the last map.

    Where answers are not shown as they come, only how few have answered counts: an order made of what people said would
    tell what they said.
    """
    name = "facts__to_ask" if conversation.release == "in-batches" else "facts__rarely_answered"
    kept = ConversationMap.objects.filter(conversation=conversation).values_list(name, flat=True).first()
    return dict(kept or ())


def is_shown(participant: Participant) -> bool:
    """Whether an answer of theirs is in a number that was shown."""
    return Answer.objects.filter(participant=participant).exclude(first_shown=None).exists()


def given(conversation: Conversation) -> Iterator[Given]:
    """Every answer of a conversation as it is counted."""
    return _given(Answer.objects.filter(participant__conversation=conversation))


def mine(conversation: Conversation, member: Member) -> list[Given]:
    """A member's own answers as they are counted, in the order of the statements."""
    return list(_given(answers_of(conversation, member).order_by("statement__number")))


def _given(found) -> Iterator[Given]:
    rows = found.values_list("statement", "value", "participant__secret").iterator(chunk_size=5000)
    return (Given(*row) for row in rows)
