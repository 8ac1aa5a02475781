"""Writing down what can be shown; called by acts, inside their transaction."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F

from propolis.steps.planning import disclosure, reads
from propolis.steps.planning.disclosure import Counts
from propolis.steps.planning.models import Answer, Conversation, Release, ReleasedCell, Statement


def show_batch(statement: Statement, at: datetime) -> None:
    """Show the waiting answers to one statement from every perspective that has enough of them by now."""
    conversation = statement.conversation
    waiting = reads.waiting([statement])[statement.pk]
    ready = disclosure.first_answers(waiting, floor=conversation.floor, is_last=False)
    if not ready:
        return
    release = _release(conversation, at)
    ReleasedCell.objects.bulk_create(_first(release, statement.pk, label, counts) for label, counts in ready.items())
    _note_shown(statement.pk, ready)


def show_all(conversation: Conversation, at: datetime) -> None:
    """Show, at the close, all that can be shown of what no batch has shown, and of minds changed since."""
    release = _release(conversation, at)
    cells = []
    for statement, waiting in reads.waiting(conversation).items():
        ready = disclosure.first_answers(waiting, floor=conversation.floor, is_last=True)
        cells += [_first(release, statement, label, counts) for label, counts in ready.items()]
        _note_shown(statement, disclosure.mixed(waiting, floor=conversation.floor))
    for statement, waiting in reads.changed_since_shown(conversation).items():
        ready = disclosure.changed_minds(waiting, floor=conversation.floor)
        cells += [_changed(release, statement, label, *found) for label, found in ready.items()]
        _note_shown(statement, ready, is_change=True)
    ReleasedCell.objects.bulk_create(cells)


def _note_shown(statement: str, perspectives: Iterable[str], *, is_change: bool = False) -> None:
    """Remember of each answer what was shown of it."""
    found = Answer.objects.filter(statement=statement, first_shown__isnull=not is_change)
    found.filter(participant__perspective__in=list(perspectives)).update(first_shown=F("value"))


def _release(conversation: Conversation, at: datetime) -> Release:
    number = conversation.releases.count() + 1
    return Release.objects.create(conversation=conversation, number=number, released_at=at)


def _first(release: Release, statement: str, label: str, counts: Counts) -> ReleasedCell:
    return _cell(release, statement, label, counts, mixed=counts.people, is_change=False)


def _changed(release: Release, statement: str, label: str, counts: Counts, people: int) -> ReleasedCell:
    return _cell(release, statement, label, counts, mixed=people, is_change=True)


def _cell(release: Release, statement: str, label: str, counts: Counts, *, mixed: int, is_change: bool) -> ReleasedCell:
    return ReleasedCell(
        release=release,
        statement_id=statement,
        label=label,
        is_change=is_change,
        agree=counts.agree,
        disagree=counts.disagree,
        passed=counts.passed,
        mixed=mixed,
    )
