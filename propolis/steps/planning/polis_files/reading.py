"""The two files together: a conversation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from propolis.steps.planning.polis_files import layouts
from propolis.steps.planning.polis_files.faults import BrokenFile
from propolis.steps.planning.polis_files.formulas import unguarded
from propolis.steps.planning.polis_files.rows import flag, rows, sign, whole
from propolis.steps.planning.polis_files.unpacking import text_of

TEXT_MAX = 2000
STEP = 10_000
# Polis writes milliseconds in older exports and seconds in newer ones: 10**11 is 1973 in the one, 5138 in the other.
MILLISECONDS = 10**11


@dataclass(frozen=True)
class PolisStatement:
    """One statement as listed; text is empty when the file does not give it."""

    number: int
    text: str
    moderated: int
    is_meta: bool

    @property
    def is_hidden(self) -> bool:
        return self.moderated == -1


@dataclass(frozen=True)
class PolisConversation:
    """A whole conversation: answers[(participant, statement)] = (vote, when or None), the last row of each pair."""

    statements: tuple[PolisStatement, ...]
    answers: dict[tuple[int, int], tuple[int, datetime | None]]
    rows: int
    unlisted: int

    @property
    def participants(self) -> list[int]:
        return sorted({participant for participant, _ in self.answers})


def read(
    votes: tuple[str, bytes],
    statements: tuple[str, bytes],
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> PolisConversation:
    """Read both files; each is (name to use in a message, content), plain or gzip.

    A vote for a statement that is not listed is kept, and the statement with it, with no text. progress is told rows
    done and rows in all. Raises BrokenFile: a file with one fault is refused whole.
    """
    layout, listed = _statements(*statements)
    votes_layout, answers, count = _votes(*votes, progress)
    if layout != votes_layout:
        raise BrokenFile("file-two-layouts", file=votes[0], other=statements[0])
    unlisted = sorted({statement for _, statement in answers} - listed.keys())
    every = [*listed.values(), *(PolisStatement(number, "", 0, False) for number in unlisted)]
    return PolisConversation(tuple(every), answers, count, len(unlisted))


def _statements(file: str, data: bytes) -> tuple[str, dict[int, PolisStatement]]:
    layout, at, body = _opened(file, text_of(data, file), layouts.STATEMENTS)
    found: dict[int, PolisStatement] = {}
    for line, cells in body:
        statement = _statement(file, line, cells, at, is_ours=layout == "plain")
        if statement.number in found:
            raise BrokenFile("file-statement-twice", file=file, line=line, found=statement.number)
        found[statement.number] = statement
    if not found:
        raise BrokenFile("file-no-rows", file=file)
    return layout, found


def _statement(file: str, line: int, cells: list[str], at: dict[str, int], *, is_ours: bool) -> PolisStatement:
    text = cells[at["text"]].strip()
    text = unguarded(text) if is_ours else text
    if len(text) > TEXT_MAX:
        raise BrokenFile("file-text-too-long", file=file, line=line, most=TEXT_MAX)
    return PolisStatement(
        number=whole(cells[at["statement"]], file, line, "statement"),
        text=text,
        moderated=sign(cells[at["moderated"]], file, line, "file-moderated"),
        is_meta="is_meta" in at and flag(cells[at["is_meta"]], file, line, "is-meta"),
    )


def _votes(file: str, data: bytes, progress: Callable[[int, int], None]):
    text = text_of(data, file)
    layout, at, body = _opened(file, text, layouts.VOTES)
    total, count = max(text.count("\n") - 1, 1), 0
    answers: dict[tuple[int, int], tuple[int, datetime | None]] = {}
    for count, (line, cells) in enumerate(body, start=1):
        pair = tuple(whole(cells[at[column]], file, line, column) for column in ("participant", "statement"))
        when = _when(cells[at["moment"]], file, line) if "moment" in at else None
        answers[pair] = (sign(cells[at["vote"]], file, line, "file-vote"), when)
        if count % STEP == 0:
            progress(count, max(total, count))
    if not answers:
        raise BrokenFile("file-no-rows", file=file)
    progress(count, count)
    return layout, answers, count


def _opened(file: str, text: str, kinds) -> tuple[str, dict[str, int], Iterator[tuple[int, list[str]]]]:
    body = rows(text, file)
    _, header = next(body)
    layout, at = layouts.columns(header, kinds, file)
    return layout, at, body


def _when(cell: str, file: str, line: int) -> datetime | None:
    """The moment of a vote; empty, zero and -1 mean that it was not kept."""
    number = whole(cell, file, line, "timestamp") if cell.strip() else -1
    if number <= 0:
        return None
    try:
        return datetime.fromtimestamp(number / 1000 if number >= MILLISECONDS else number, UTC)
    except (ValueError, OverflowError, OSError):
        raise BrokenFile("file-not-a-time", file=file, line=line, found=number) from None
