from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.record import merkle
from propolis.steps.planning import letters, permissions, reads, receipts, rules
from propolis.steps.planning.acts.releasing import show_all
from propolis.steps.planning.disclosure import FLOOR
from propolis.steps.planning.models import Conversation, Statement
from propolis.steps.teams import reads as teams
from propolis.steps.teams.rules import can_cite


@act("planning.open_conversation", power="agenda")
def open_conversation(
    *,
    by: Member,
    title: str,
    question: str,
    moderation: str = "after",
    release: str = "at-close",
    floor: int = FLOOR,
    at: datetime,
) -> Conversation:
    """Ask everyone a question, so that people can make statements and answer each other's."""
    require_may(permissions.may_open(by, by.project))
    require_can(rules.can_open(floor=floor))
    conversation = Conversation.objects.create(
        project=by.project,
        title=title,
        question=question,
        moderation=moderation,
        release=release,
        floor=floor,
        opened_by=by,
        opened_at=at,
    )
    record.append(by=by, at=at, about=conversation, says={"moderation": moderation, "release": release, "floor": floor})
    return conversation


@act("planning.close_conversation", power="agenda")
def close_conversation(*, by: Member, conversation: Conversation, at: datetime) -> Conversation:
    """End a conversation: nothing changes any more, and everyone can check that their answers were counted."""
    require_may(permissions.may_close(by, conversation))
    conversation = reads.lock(conversation)
    require_can(rules.can_close(conversation.state))
    show_all(conversation, at)
    leaves = receipts.leaves(conversation.pk, reads.given(conversation))
    conversation.state, conversation.closed_at, conversation.answers_root = "closed", at, merkle.root(leaves)
    conversation.save(update_fields=["state", "closed_at", "answers_root"])
    record.append(by=by, at=at, about=conversation, says={"answers": len(leaves), "root": conversation.answers_root})
    return conversation


@act("planning.add_statement", power="agenda")
def add_statement(*, by: Member, conversation: Conversation, text: str, at: datetime) -> Statement:
    """Say one thing that others can agree or disagree with."""
    require_may(permissions.may_add_statement(by, conversation))
    conversation = reads.lock(conversation)
    require_can(rules.can_add_statement(conversation.state, text))
    statement = Statement.objects.create(
        conversation=conversation,
        number=reads.next_number(conversation),
        text=text,
        author=by,
        perspective=by.perspective,
        written_at=at,
        state="waiting" if conversation.moderation == "before" else "shown",
    )
    says = {"conversation": conversation.pk, "number": statement.number, "state": statement.state}
    record.append(by=by, at=at, about=statement, says=says)
    return statement


@act("planning.moderate_statement")
def moderate_statement(
    *,
    by: Member,
    statement: Statement,
    to: str,
    why: str = "",
    why_text: str = "",
    rule: int | None = None,
    at: datetime,
) -> Statement:
    """Accept a statement, or hide it and say why; rule: the number of the ground rule that it breaks, if it does."""
    require_may(permissions.may_moderate(by, statement))
    statement = reads.lock(statement)
    is_hiding = to == "hidden"
    agreed = dict(teams.agreed_rules(by.project)) if rule else {}
    require_can(first_no(rules.can_moderate(statement.state, to, why), can_cite(rule, agreed)))
    statement.state, statement.moderated_by, statement.moderated_at = to, by, at
    statement.why_hidden, statement.why_hidden_text = (why, why_text) if is_hiding else ("", "")
    statement.rule_number, statement.rule_text = (rule, agreed.get(rule, "")) if is_hiding else (None, "")
    statement.save()
    says = {"conversation": statement.conversation_id, "to": to, "why": why if is_hiding else ""}
    says |= {"rule": rule} if rule and is_hiding else {}
    record.append(by=by, at=at, about=statement, says=says)
    if is_hiding:
        letters.tell_hidden(statement)
    return statement
