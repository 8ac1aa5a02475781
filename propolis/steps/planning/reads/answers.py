from collections.abc import Iterator

from propolis.projects.models import Member
from propolis.steps.planning.models import Answer, Conversation, Participant, Statement
from propolis.steps.planning.reads.conversations import on_show, statements
from propolis.steps.planning.receipts import Given
from propolis.steps.planning.rules import order_for


def participant(conversation: Conversation, member: Member) -> Participant | None:
    """A member's place in a conversation, once they have answered."""
    return Participant.objects.filter(conversation=conversation, member=member).first()


def my_answers(conversation: Conversation, member: Member | None) -> dict[str, int]:
    """What a member answered: the value by statement, the newest answer last."""
    if member is None:
        return {}
    found = Answer.objects.filter(participant__conversation=conversation, participant__member=member)
    return dict(found.order_by("changed_at", "pk").values_list("statement", "value"))


def next_statement(conversation: Conversation, member: Member, answered: dict[str, int]) -> Statement | None:
    """The statement a member has not answered that comes first in their own order."""
    left = order_for(member.pk, (pk for pk in on_show(conversation) if pk not in answered))
    return statements(conversation).get(pk=left[0]) if left else None


def given(conversation: Conversation) -> Iterator[Given]:
    """Every answer of a conversation as it is counted."""
    return _given(Answer.objects.filter(participant__conversation=conversation))


def mine(conversation: Conversation, member: Member) -> list[Given]:
    """A member's own answers as they are counted, in the order of the statements."""
    found = Answer.objects.filter(participant__conversation=conversation, participant__member=member)
    return list(_given(found.order_by("statement__number")))


def _given(found) -> Iterator[Given]:
    rows = found.values_list("statement", "value", "participant__secret").iterator(chunk_size=5000)
    return (Given(*row) for row in rows)
