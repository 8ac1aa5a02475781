from datetime import datetime

from propolis.kit.act import counted
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.planning import permissions, reads, rules
from propolis.steps.planning.acts.releasing import show_batch
from propolis.steps.planning.guests import Guest
from propolis.steps.planning.models import Answer, Conversation, Participant, Statement


@counted("planning.answer")
def answer(*, by: Member, statement: Statement, value: int, at: datetime) -> Answer:
    """Agree (1), disagree (-1) or pass (0) on a statement; answering again changes the answer."""
    require_may(permissions.may_answer(by, statement.conversation))
    statement = reads.lock_conversation_of(statement)
    conversation = statement.conversation
    require_can(rules.can_answer(conversation.state, statement.state, value))
    return give(reads.participant(conversation, by) or _first_answer(conversation, by), statement, value, at)


@counted("planning.take_back_answers")
def take_back_answers(*, by: Member | Guest, conversation: Conversation, at: datetime) -> int:
    """Take back everything one has answered in a conversation that is open; nothing tells afterwards that one had."""
    conversation = reads.lock(conversation)
    mine = reads.guest(conversation, by.code) if isinstance(by, Guest) else reads.participant(conversation, by)
    is_shown = mine is not None and reads.is_shown(mine)
    require_can(rules.can_take_back(conversation.state, has_answered=mine is not None, is_shown=is_shown))
    return _forget(mine)


def give(participant: Participant, statement: Statement, value: int, at: datetime) -> Answer:
    """Write an answer down, in place of an earlier one, and show what can be shown now."""
    given = Answer(participant=participant, statement=statement, value=value, changed_at=at)
    Answer.objects.bulk_create(
        [given],
        update_conflicts=True,
        unique_fields=["participant", "statement"],
        update_fields=["value", "changed_at"],
    )
    if statement.conversation.release == "in-batches":
        show_batch(statement, at)
    return given


def _first_answer(conversation: Conversation, member: Member) -> Participant:
    """The perspective is frozen here: a later change does not move answers from one row to another."""
    return Participant.objects.create(conversation=conversation, member=member, perspective=member.perspective)


def _forget(participant: Participant) -> int:
    forgotten, _by_table = Answer.objects.filter(participant=participant).delete()
    participant.delete()
    return forgotten
