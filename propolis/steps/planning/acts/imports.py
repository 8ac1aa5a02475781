from datetime import datetime
from functools import partial
from itertools import islice

from django.core.files.base import File
from django.db import connection, transaction

from propolis import record
from propolis.kit.act import act, counted
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.planning import permissions, reads, rules
from propolis.steps.planning.acts.releasing import show_all
from propolis.steps.planning.models import Answer, Conversation, Import, Participant, Statement
from propolis.steps.planning.polis_files import PolisConversation, PolisStatement

CHUNK = 5000
_INSERT = f"""
    INSERT INTO {Answer._meta.db_table} (participant_id, statement_id, value, changed_at) VALUES (%s, %s, %s, %s)
"""


@counted("planning.ask_import")
def ask_import(
    *,
    by: Member,
    title: str,
    question: str,
    licence: str,
    attribution: str,
    votes: File,
    statements: File,
    at: datetime,
) -> Import:
    """Hand in the two files of a conversation held elsewhere; they are read in the background."""
    require_may(permissions.may_import(by, by.project))
    return Import.objects.create(
        project=by.project,
        title=title,
        question=question,
        licence=licence,
        attribution=attribution,
        votes=votes,
        votes_name=votes.name[-80:],
        statements=statements,
        statements_name=statements.name[-80:],
        asked_by=by,
        asked_at=at,
    )


@counted("planning.note_progress")
def note_progress(*, by: Member, asked: Import, done: int, total: int, at: datetime) -> None:
    """Say how far the reading of an import has come."""
    require_may(permissions.may_follow_import(by, asked))
    asked = reads.lock(asked)
    require_can(_can_go(asked, "reading"))
    asked.state, asked.rows_done, asked.rows_total, asked.heard_at = "reading", done, total, at
    asked.save(update_fields=["state", "rows_done", "rows_total", "heard_at"])


@counted("planning.refuse_import")
def refuse_import(*, by: Member, asked: Import, reason: str, facts: dict, at: datetime) -> Import:
    """Stop an import and keep the reason; nothing of its files is kept."""
    asked = reads.lock(asked)
    require_can(_can_go(asked, "refused"))
    asked.state, asked.reason, asked.facts = "refused", reason, facts
    _finish(asked, at)
    return asked


@act("planning.import_conversation", power="agenda")
def import_conversation(
    *, by: Member, asked: Import, content: PolisConversation, digests: dict[str, str], at: datetime
) -> Conversation:
    """Bring in a conversation held elsewhere: its statements and answers, closed, its people not known."""
    require_may(permissions.may_import(by, asked.project))
    asked = reads.lock(asked)
    require_can(_can_go(asked, "done"))
    conversation = _closed_conversation(by, asked, at)
    statements = _statements(conversation, content, at)
    participants = _participants(conversation, content)
    _answers(content, participants, statements)
    show_all(conversation, at)
    asked.state, asked.conversation, asked.rows_done, asked.rows_total = (
        "done",
        conversation,
        content.rows,
        content.rows,
    )
    _finish(asked, at)
    says = {"statements": len(statements), "participants": len(participants), "answers": len(content.answers)}
    record.append(by=by, at=at, about=conversation, says=says | {"rows": content.rows} | digests)
    return conversation


def _can_go(asked: Import, to: str):
    return rules.can_move_import(asked.state, to)


def _finish(asked: Import, at: datetime) -> None:
    """The files go once the outcome is certain: a conversation is kept once, and a broken file not at all."""
    asked.finished_at = at
    names = [asked.votes.name, asked.statements.name]
    storage = asked.votes.storage
    asked.votes = asked.statements = ""
    asked.save()
    for name in filter(None, names):
        transaction.on_commit(partial(storage.delete, name))


def _closed_conversation(by: Member, asked: Import, at: datetime) -> Conversation:
    return Conversation.objects.create(
        project=asked.project,
        title=asked.title,
        question=asked.question,
        state="closed",
        opened_by=by,
        opened_at=at,
        closed_at=at,
        source="import",
        attribution=asked.attribution,
        licence=asked.licence,
    )


def _statements(conversation: Conversation, content: PolisConversation, at: datetime) -> dict[int, Statement]:
    rows = [_statement(conversation, listed, at) for listed in content.statements]
    return {row.number: row for row in Statement.objects.bulk_create(rows, batch_size=CHUNK)}


def _statement(conversation: Conversation, listed: PolisStatement, at: datetime) -> Statement:
    return Statement(
        conversation=conversation,
        number=listed.number,
        text=listed.text,
        written_at=at,
        state="hidden" if listed.is_hidden else "shown",
        is_meta=listed.is_meta,
        why_hidden="hidden-before-import" if listed.is_hidden else "",
    )


def _participants(conversation: Conversation, content: PolisConversation) -> dict[int, Participant]:
    rows = {code: Participant(conversation=conversation, code=str(code)) for code in content.participants}
    Participant.objects.bulk_create(rows.values(), batch_size=CHUNK)
    return rows


def _answers(
    content: PolisConversation, participants: dict[int, Participant], statements: dict[int, Statement]
) -> None:
    """Written without the ORM: a quarter of a million rows take a second so, and ten with it, while others wait."""
    moment = connection.ops.adapt_datetimefield_value
    rows = (
        (participants[participant].pk, statements[statement].pk, value, moment(when))
        for (participant, statement), (value, when) in content.answers.items()
    )
    with connection.cursor() as cursor:
        while chunk := list(islice(rows, CHUNK)):
            cursor.executemany(_INSERT, chunk)
