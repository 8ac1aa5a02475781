"""Open calls: the list, one call as its project sees it, the check before a draw, and the public page."""

from collections.abc import Iterable
from dataclasses import dataclass

from propolis.kit.verdict import Verdict
from propolis.kit.words import sentence
from propolis.projects.models import Member
from propolis.projects.reads import label
from propolis.projects.scope import Scope
from propolis.steps.people import drawing, letters, permissions, reads, words
from propolis.steps.people.models import Call, Draw, TargetChange
from propolis.steps.people.pages.targets import Question, panel_questions, pool_questions
from propolis.steps.people.rules import CALL_MOVES

STEPS = ("draft", "open", "closed", "drawn", "ended")


@dataclass(frozen=True)
class CallLine:
    """One call in a list."""

    call: Call
    state: str
    tone: str


@dataclass(frozen=True)
class CallsPage:
    """The calls of a project."""

    lines: list[CallLine]
    may_write: bool


@dataclass(frozen=True)
class Changed:
    """A target that gave way, and who said so."""

    change: TargetChange
    by: str


@dataclass(frozen=True)
class CallPage:
    """One call as members see it; co-chairs also see what they can do next."""

    call: Call
    line: CallLine
    step: int
    what_now: str
    questions: list[Question]
    changes: list[Changed]
    draws: list[tuple[Draw, str]]
    address: str
    may_run: bool
    states: dict[str, int]
    free_seats: int
    is_drawing: bool
    can: frozenset[str]
    trouble: str


@dataclass(frozen=True)
class PublicCall:
    """One call as everyone sees it."""

    call: Call
    line: CallLine
    what_now: str
    questions: list[Question]
    changes: list[Changed]
    draws: list[Draw]
    is_open: bool


@dataclass(frozen=True)
class CheckPage:
    """Whether the targets can be kept by those who registered, and the smallest change that would do."""

    call: Call
    verdict: Verdict
    sentence: str
    asked: tuple[drawing.Asked, ...]
    questions: list[Question]
    can_draw: bool


def calls_page(scope: Scope) -> CallsPage:
    """The calls that this person may see."""
    found = [one for one in reads.calls(scope.project) if permissions.may_see_call(scope.member, one)]
    return CallsPage([line(one) for one in found], bool(permissions.may_write_call(scope.member, scope.project)))


def call_page(scope: Scope, call: Call, trouble: str = "") -> CallPage:
    """One call for its project."""
    states, may_run = reads.states(call), bool(permissions.may_run_call(scope.member, call))
    return CallPage(
        call=call,
        line=line(call),
        step=STEPS.index(call.state) + 1,
        what_now=_what_now(call),
        questions=panel_questions(call),
        changes=_changes(call, scope.member),
        draws=[(one, str(words.DRAW_STATES[one.state])) for one in _draws(call, may_run)],
        address=letters.call_address(call),
        may_run=may_run,
        states=states,
        free_seats=reads.free_seats(call),
        is_drawing=reads.is_drawing(call),
        can=frozenset(CALL_MOVES[call.state]) if may_run else frozenset(),
        trouble=trouble,
    )


def public_call(call: Call, *, is_in_time: bool) -> PublicCall:
    """One call for everyone."""
    return PublicCall(
        call=call,
        line=line(call),
        what_now=_what_now(call),
        questions=panel_questions(call),
        changes=_changes(call, None),
        draws=list(reads.public_draws(call)),
        is_open=call.state == "open" and is_in_time,
    )


def check_page(call: Call) -> CheckPage:
    """The check before a draw, for co-chairs."""
    found = drawing.check(call)
    questions = pool_questions(call)
    said = "" if found.verdict else sentence(found.verdict)
    can_draw = bool(found.verdict) and call.state in ("closed", "drawn") and reads.free_seats(call) > 0
    return CheckPage(call, found.verdict, said, found.changes, questions, can_draw and not reads.is_drawing(call))


def line(call: Call) -> CallLine:
    """A call with its state in words."""
    return CallLine(call, str(words.CALL_STATES[call.state]), words.CALL_TONES[call.state])


def _changes(call: Call, viewer: Member | None) -> list[Changed]:
    return [Changed(one, label(one.changed_by, viewer)) for one in reads.target_changes(call)]


def _draws(call: Call, may_run: bool) -> Iterable[Draw]:
    return reads.draws(call) if may_run else reads.public_draws(call)


def _what_now(call: Call) -> str:
    return str(words.WHAT_NOW.get(call.state, ""))
