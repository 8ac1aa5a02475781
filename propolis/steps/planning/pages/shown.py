"""Pieces that several pages show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from propolis.projects.models import Member
from propolis.projects.words import PERSPECTIVES
from propolis.steps.people import reads as people
from propolis.steps.people.pages import with_voice
from propolis.steps.planning import reads
from propolis.steps.planning.disclosure import Counts, Table, percent
from propolis.steps.planning.models import Need, Statement
from propolis.steps.planning.words import (
    EVERYONE,
    HOW_MANY,
    NO_TEXT,
    NOT_KNOWN,
    OTHERS,
    STANCES,
    STATEMENT_STATES,
    WHY_HIDDEN,
)

PER_PAGE = 25


@dataclass(frozen=True)
class StatementView:
    """A statement as someone may see it."""

    id: str
    number: int
    text: str
    by: str
    perspective: str
    state: str
    state_words: str
    why: str
    why_text: str
    rule: str
    mended_at: datetime | None
    given: str = ""


def statement_view(statement: Statement, viewer: Member | None, given: dict[str, int] | None = None) -> StatementView:
    """One statement; `given` is the viewer's own answer, as the buttons write it."""
    answer = (given or {}).get(statement.pk)
    return StatementView(
        id=statement.pk,
        number=statement.number,
        text=statement.text or str(NO_TEXT),
        by=reads.written_by(statement, viewer),
        perspective=statement.perspective,
        state=statement.state,
        state_words=str(STATEMENT_STATES[statement.state]),
        why=str(WHY_HIDDEN.get(statement.why_hidden, "")),
        why_text=statement.why_hidden_text,
        rule=reads.cited_rule(statement),
        mended_at=statement.mended_at,
        given="" if answer is None else str(answer),
    )


@dataclass(frozen=True)
class Row:
    """One row of a table of agreement: a number and a share for each answer."""

    words: str
    people: int
    agree: int
    disagree: int
    passed: int

    def share(self, number: int) -> int:
        """A number as a share of the row's people, in per cent."""
        return percent(number, self.people)


def table_rows(table: Table | None) -> list[Row]:
    """Everyone first, then each perspective that can stand alone, then the others together."""
    if table is None:
        return []
    found = [_row(EVERYONE, table.everyone)]
    found += [_row(words, table.rows[code]) for code, words in _names().items() if code in table.rows]
    if table.rows and table.others.people:
        found.append(_row(OTHERS, table.others))
    return found


def agreement_words(table: Table | None) -> tuple[int, int] | None:
    """The share that agrees and the number of people, where they can be shown."""
    return (percent(table.everyone.agree, table.everyone.people), table.everyone.people) if table else None


def _names() -> dict:
    return PERSPECTIVES | {"": NOT_KNOWN}


def _row(words, counts: Counts) -> Row:
    return Row(str(words), counts.people, counts.agree, counts.disagree, counts.passed)


def said_in_words(stance: str, level: str) -> str:
    """About how many agree or disagree."""
    return str(STANCES[stance]) % {"how_many": HOW_MANY[level]}


@dataclass(frozen=True)
class NeedView:
    """A need as someone may see it."""

    id: str
    words: str
    by: str
    perspective: str
    goals: int = 0


def need_view(need: Need, viewer: Member | None, voices: people.Voices) -> NeedView:
    """One need; the count of goals is there when it was asked for."""
    name = reads.voiced_label(need, viewer)
    by = with_voice(name, voices, need.voiced_by_id, viewer, need.voiced_at)
    return NeedView(need.pk, need.words, by, need.perspective, getattr(need, "goal_count", 0))


@dataclass(frozen=True)
class Span:
    """Part of a long list: its ids, and the numbers of the parts before and after (0 when there is none)."""

    ids: list[str]
    number: int
    before: int
    after: int


def span(ids: Sequence[str], asked: str) -> Span:
    """The part of a list that an address asks for; a number that is none, or too large, gives the nearest."""
    last = max((len(ids) + PER_PAGE - 1) // PER_PAGE, 1)
    number = min(max(int(asked), 1), last) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 1
    start = (number - 1) * PER_PAGE
    return Span(list(ids[start : start + PER_PAGE]), number, number - 1, number + 1 if number < last else 0)
