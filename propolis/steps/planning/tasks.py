"""What takes long, in the background and outside any transaction: reading an import, and drawing a map."""

import hashlib

from django.utils import timezone
from django_tasks import task

from propolis.kit.verdict import Refused
from propolis.steps.planning import acts, polis_files, reads
from propolis.steps.planning.models import Import


@task()
def read_import(import_id: str) -> None:
    """Read the two files of an import and bring the conversation in, or say why not. Doing it twice does it once."""
    asked = reads.to_be_read(import_id)
    if asked is None:
        return
    try:
        _bring_in(asked)
    except polis_files.BrokenFile as fault:
        _refuse(asked, fault.reason, fault.facts)
    except Refused as refused:
        _refuse(asked, refused.verdict.reason, dict(refused.verdict.facts))
    except Exception:
        _refuse(asked, "import-broke", {})
        raise


@task()
def draw_map(conversation_id: str) -> None:
    """Draw the opinion map of a conversation. Doing it twice does it once."""
    conversation = reads.to_be_drawn(conversation_id)
    if conversation is None:
        return
    began = timezone.now()
    facts = reads.drawn(conversation)
    acts.keep_map(conversation=conversation, facts=facts, is_final=not conversation.is_open, at=began)


def _bring_in(asked: Import) -> None:
    votes, statements = _content(asked.votes), _content(asked.statements)
    content = polis_files.read(
        (asked.votes_name, votes), (asked.statements_name, statements), lambda done, total: _note(asked, done, total)
    )
    digests = {"votes": hashlib.sha256(votes).hexdigest(), "listed": hashlib.sha256(statements).hexdigest()}
    acts.import_conversation(by=asked.asked_by, asked=asked, content=content, digests=digests, at=timezone.now())


def _content(upload) -> bytes:
    with upload.open("rb") as file:
        return file.read()


def _note(asked: Import, done: int, total: int) -> None:
    acts.note_progress(by=asked.asked_by, asked=asked, done=done, total=total, at=timezone.now())


def _refuse(asked: Import, reason: str, facts: dict) -> None:
    acts.refuse_import(by=asked.asked_by, asked=asked, reason=reason, facts=facts, at=timezone.now())
