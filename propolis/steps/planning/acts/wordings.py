from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.planning import letters, permissions, reads, rules
from propolis.steps.planning.models import Statement, Wording


@act("planning.suggest_wording")
def suggest_wording(*, by: Member, statement: Statement, text: str, at: datetime) -> Wording:
    """Suggest how to mend a slip in a statement; its author decides, and an author's own mend holds at once."""
    require_may(permissions.may_suggest_wording(by, statement))
    statement = reads.lock_conversation_of(statement)
    is_own, waits = statement.author_id == by.pk, reads.wording_asked(statement) is not None
    others = reads.others_answered(statement)
    require_can(rules.can_suggest_wording(waits=waits, is_own=is_own, others_answered=others))
    first = reads.first_words(statement)
    require_can(rules.can_mend(statement.conversation.state, statement.state, first, statement.text, text))
    wording = Wording.objects.create(
        statement=statement,
        before=statement.text,
        text=text,
        suggested_by=by,
        suggested_at=at,
        state="agreed" if is_own else "asked",
        answered_at=at if is_own else None,
    )
    if is_own:
        _mend(statement, wording)
    else:
        letters.tell_wording(wording)
    record.append(by=by, at=at, about=statement, says={"wording": wording.pk, "state": wording.state})
    return wording


@act("planning.answer_wording")
def answer_wording(*, by: Member, wording: Wording, is_agreed: bool, at: datetime) -> Wording:
    """Agree to a mended wording of one's own statement, or keep it as it is."""
    require_may(permissions.may_answer_wording(by, wording))
    wording = reads.lock(wording)
    statement = reads.lock_conversation_of(wording.statement)
    is_same = statement.text == wording.before or not is_agreed
    state = statement.conversation.state
    require_can(rules.can_answer_wording(state, statement.state, wording.state, is_same=is_same))
    wording.state, wording.answered_at = "agreed" if is_agreed else "declined", at
    wording.save(update_fields=["state", "answered_at"])
    if is_agreed:
        _mend(statement, wording)
    record.append(by=by, at=at, about=statement, says={"wording": wording.pk, "state": wording.state})
    return wording


def _mend(statement: Statement, wording: Wording) -> None:
    statement.text, statement.mended_at = wording.text, wording.answered_at
    statement.save(update_fields=["text", "mended_at"])
