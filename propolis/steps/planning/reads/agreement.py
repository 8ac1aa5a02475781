from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, F

from propolis.steps.planning import disclosure
from propolis.steps.planning.disclosure import Counts, Table
from propolis.steps.planning.models import Answer, Conversation, ReleasedCell, Statement

ONE = {1: Counts(agree=1), -1: Counts(disagree=1), 0: Counts(passed=1)}


@dataclass(frozen=True)
class Agreement:
    """What can be shown of each statement, by statement; a statement with too few answers is not in it."""

    tables: dict[str, Table]


def agreement(conversation: Conversation, statements: Collection[str]) -> Agreement:
    """What people said to some statements, as far as it was released. Answers themselves are never read here."""
    cells = ReleasedCell.objects.filter(release__conversation=conversation, statement__in=statements)
    shown = defaultdict(list)
    for statement, label, *counts in cells.values_list("statement", "label", "agree", "disagree", "passed"):
        shown[statement].append((label, Counts(*counts)))
    return Agreement({pk: disclosure.table(bundles, floor=conversation.floor) for pk, bundles in shown.items()})


def agreement_of(statements: Collection[Statement]) -> dict[str, Table]:
    """The same for statements of several conversations; each comes with its conversation."""
    found = {}
    for conversation in {statement.conversation for statement in statements}:
        found |= agreement(
            conversation, [one.pk for one in statements if one.conversation_id == conversation.pk]
        ).tables
    return found


def answered_so_far(conversation: Conversation) -> int:
    """How many answers a conversation has in all; the number says nothing of what they are."""
    return Answer.objects.filter(participant__conversation=conversation).count()


def waiting(statements: Collection[Statement] | Conversation) -> dict[str, dict[str, Counts]]:
    """Answers that no release has shown: counts by statement and perspective."""
    found = _within(statements).filter(first_shown=None).values_list("statement", "participant__perspective", "value")
    sums = defaultdict(lambda: defaultdict(Counts))
    for statement, perspective, value, people in found.annotate(people=Count("pk")):
        sums[statement][perspective] += _times(value, people)
    return sums


def changed_since_shown(conversation: Conversation) -> dict[str, dict[str, tuple[Counts, Counts]]]:
    """Answers changed after a release showed them: (as shown, as now) by statement and perspective."""
    found = _within(conversation).exclude(first_shown=None).exclude(first_shown=F("value"))
    columns = ("statement", "participant__perspective", "first_shown", "value")
    sums = defaultdict(lambda: defaultdict(lambda: (Counts(), Counts())))
    for statement, perspective, before, now, people in found.values_list(*columns).annotate(people=Count("pk")):
        was, became = sums[statement][perspective]
        sums[statement][perspective] = (was + _times(before, people), became + _times(now, people))
    return sums


def _within(where: Collection[Statement] | Conversation):
    if isinstance(where, Conversation):
        return Answer.objects.filter(statement__conversation=where).order_by()
    return Answer.objects.filter(statement__in=where).order_by()


def _times(value: int, people: int) -> Counts:
    one = ONE[value]
    return Counts(one.agree * people, one.disagree * people, one.passed * people)
