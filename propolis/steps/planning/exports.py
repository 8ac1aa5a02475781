"""A conversation as files that other programs can read.

What one member answered is in none of them: for a project's own conversation the export holds the statements and the
released table. The votes of an imported conversation were public already, and go out as they came in.
"""

import csv
import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime

from propolis.steps.planning import reads
from propolis.steps.planning.models import Conversation
from propolis.steps.planning.polis_files.formulas import guarded
from propolis.steps.planning.words import LICENCES

VOTES = ("timestamp_ms", "participant", "statement", "vote")
STATEMENTS = ("statement", "moderated", "is_meta", "text")
POLIS_VOTES = ("timestamp", "datetime", "comment-id", "voter-id", "vote")
POLIS_COMMENTS = (
    "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "is-meta", "comment-body"
)  # fmt: skip
MODERATED = {"shown": 1, "hidden": -1, "waiting": 0}
AGREEMENT = ("statement", "perspective", "people", "agree", "disagree", "pass")
EPOCH = (1980, 1, 1, 0, 0, 0)  # the same content gives the same file


def packed(conversation: Conversation) -> bytes:
    """The conversation as a zip of CSV files in UTF-8, with whose data it is."""
    files = {
        "ATTRIBUTION.txt": attribution(conversation),
        "statements.csv": _table(STATEMENTS, _statements(conversation)),
        "agreement.csv": _table(AGREEMENT, _agreement(conversation)),
        "polis/comments.csv": _table(POLIS_COMMENTS, _polis_comments(conversation)),
    }
    if conversation.is_imported:
        files["votes.csv"] = _table(VOTES, _votes(conversation))
        files["polis/votes.csv"] = _table(POLIS_VOTES, _polis_votes(conversation))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), text.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def attribution(conversation: Conversation) -> str:
    """Whose data it is and what may be done with it; it goes wherever the data goes."""
    licence = f"Licence: {conversation.licence} ({LICENCES[conversation.licence]})" if conversation.licence else ""
    lines = [conversation.title, conversation.question, licence, conversation.attribution]
    return "\n\n".join(filter(None, lines)) + "\n"


def _table(header: Iterable[str], rows: Iterable[Iterable]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def _statements(conversation: Conversation):
    """Hidden statements go out only where they came in from outside."""
    for one in reads.exported(conversation):
        yield one.number, MODERATED[one.state], one.is_meta, guarded(one.text)


def _agreement(conversation: Conversation):
    statements = {one.pk: one.number for one in reads.statements(conversation)}
    tables = reads.agreement(conversation, list(statements)).tables
    for pk, number in statements.items():
        if pk in tables:
            for name, counts in {"everyone": tables[pk].everyone, **tables[pk].rows}.items():
                yield number, name or "not-known", counts.people, counts.agree, counts.disagree, counts.passed


def _polis_comments(conversation: Conversation):
    """As Polis lays them out. Counts are those that can be shown; who wrote what is left empty."""
    tables = {number: (agree, disagree) for number, _who, _people, agree, disagree, _ in _everyone(conversation)}
    for one in reads.exported(conversation):
        counts = tables.get(one.number, ("", ""))
        state = MODERATED[one.state]
        yield *_polis_moment(one.written_at), one.number, "", *counts, state, one.is_meta, guarded(one.text)


def _polis_votes(conversation: Conversation):
    for when, code, statement, value in reads.imported_votes(conversation):
        yield *_polis_moment(when), statement, code, value


def _polis_moment(when: datetime | None) -> tuple[int, str]:
    """Milliseconds, and the same in words; an answer whose moment is not known has neither."""
    if when is None:
        return -1, ""
    return round(when.timestamp() * 1000), when.astimezone(UTC).strftime("%a %b %d %Y %H:%M:%S GMT+0000")


def _everyone(conversation: Conversation):
    return (row for row in _agreement(conversation) if row[1] == "everyone")


def _votes(conversation: Conversation):
    for when, code, statement, value in reads.imported_votes(conversation):
        yield -1 if when is None else round(when.timestamp() * 1000), code, statement, value
