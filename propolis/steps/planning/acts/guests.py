from datetime import datetime

from propolis import record
from propolis.kit.act import act, counted
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.planning import permissions, reads, rules
from propolis.steps.planning.acts.answers import give
from propolis.steps.planning.guests import Guest
from propolis.steps.planning.models import Answer, Conversation, GuestPass, Participant, Statement


@act("planning.let_guests_in", power="agenda")
def let_guests_in(*, by: Member, conversation: Conversation, guests: str, at: datetime) -> Conversation:
    """Say who may answer besides members: nobody, people with a slip, or anyone who has the address."""
    require_may(permissions.may_close(by, conversation))
    conversation = reads.lock(conversation)
    require_can(rules.can_let_in(conversation.state, conversation.release, guests))
    conversation.guests = guests
    conversation.save(update_fields=["guests"])
    record.append(by=by, at=at, about=conversation, says={"guests": guests})
    return conversation


@act("planning.make_passes")
def make_passes(*, by: Member, conversation: Conversation, number: int, at: datetime) -> list[GuestPass]:
    """Make slips of paper, each of which lets one person answer without an account."""
    require_may(permissions.may_close(by, conversation))
    conversation = reads.lock(conversation)
    before = reads.passes(conversation).count()
    require_can(rules.can_make_passes(conversation.state, conversation.guests, number, before))
    made = GuestPass.objects.bulk_create(
        GuestPass(conversation=conversation, made_by=by, made_at=at) for _ in range(number)
    )
    record.append(by=by, at=at, about=conversation, says={"passes": number})
    return made


@counted("planning.answer_as_guest")
def answer_as_guest(*, by: Guest, statement: Statement, value: int, at: datetime) -> Answer:
    """Agree (1), disagree (-1) or pass (0) without an account; answering again changes the answer."""
    statement = reads.lock_conversation_of(statement)
    conversation = statement.conversation
    slip = reads.slip(conversation, by.slip)
    is_theirs = slip is not None and slip.used_by in ("", by.code)
    require_can(rules.can_enter(conversation.guests, has_slip=slip is not None, is_theirs=is_theirs))
    require_can(rules.can_answer(conversation.state, statement.state, value))
    return give(reads.guest(conversation, by.code) or _first_answer(conversation, by, slip), statement, value, at)


def _first_answer(conversation: Conversation, guest: Guest, slip: GuestPass | None) -> Participant:
    """From here on the slip is theirs alone: not even who printed it can go on with it."""
    if slip is not None:
        slip.used_by = guest.code
        slip.save(update_fields=["used_by"])
    return Participant.objects.create(
        conversation=conversation, code=guest.code, is_guest=True, perspective=guest.perspective
    )
