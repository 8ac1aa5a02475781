"""What came of a poll, and why: codes and facts, which words.py puts into sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots.poll import Ballot, Poll
from propolis.methods.ballots.quorum import Turnout, missing_quorum
from propolis.methods.ballots.stage import Stage

# Results
ADOPTED, CHOSEN, OPEN, NOT_ADOPTED, NO_QUORUM, OVERRIDDEN = (
    "adopted", "chosen", "open", "not-adopted", "no-quorum", "overridden",
)  # fmt: skip


@dataclass(frozen=True)
class Reason:
    """Something that bears on the result: its code, and the facts its sentence needs."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


def reason(code: str, **facts: object) -> Reason:
    return Reason(code, facts)


@dataclass(frozen=True)
class Outcome:
    """What came of it. elected: who or what was chosen, first to last. figures: what was added up, by name."""

    method: str
    result: str
    reasons: tuple[Reason, ...]
    turnout: Mapping[str, Turnout]
    ballots: int
    quorum_percent: int = 50
    seats: int = 0
    elected: tuple[str, ...] = ()
    figures: Mapping[str, object] = field(default_factory=dict)
    stages: tuple[Stage, ...] = ()


def gaps(tally: Mapping[str, Turnout], percent: int, *, is_closed: bool) -> tuple[Reason, ...]:
    """Why it is too early, or too few answered, to say anything: silence is absence and never consent."""
    found = [
        reason(
            "no-quorum",
            perspective=one,
            answered=tally[one].answered,
            asked=tally[one].asked,
            needed=tally[one].needed(percent),
        )
        for one in missing_quorum(tally, percent)
    ]
    silent = sum(one.asked - one.answered for one in tally.values())
    return (*found, reason("still-time-to-answer", silent=silent)) if silent and not is_closed else tuple(found)


@dataclass(frozen=True)
class Findings:
    """What a method makes of the ballots, before anyone asks if enough people took part.

    in_the_way: keeps the question open, whoever took part. against: speaks against it. notes: worth saying besides.
    silent: ballots that say nothing any more.
    """

    in_the_way: Sequence[Reason] = ()
    against: Sequence[Reason] = ()
    notes: Sequence[Reason] = ()
    silent: Sequence[Ballot] = ()
    elected: tuple[str, ...] = ()
    figures: Mapping[str, object] = field(default_factory=dict)
    stages: tuple[Stage, ...] = ()


def missing(poll: Poll, silent: Sequence[Ballot] = ()) -> tuple[Reason, ...]:
    """What is missing before a poll can be decided at all, whatever the ballots say."""
    stale = len(poll.ballots) - len(poll.current)
    changed = [reason("text-changed", stale=stale, version=poll.version)] if stale else []
    return (*changed, *gaps(poll.tally(silent), poll.rule.quorum_percent, is_closed=poll.is_closed))


def conclude(poll: Poll, found: Findings) -> Outcome:
    """The outcome of a poll. Nothing is adopted or chosen while something is in the way, missing or against it."""
    lacks = missing(poll, found.silent)
    result = _result(poll, found, {one.code for one in lacks})
    is_decided = result in (ADOPTED, CHOSEN)
    outcome = Outcome(
        method=poll.method,
        result=result,
        reasons=(*found.in_the_way, *lacks, *found.against, *found.notes),
        turnout=poll.tally(found.silent),
        ballots=sum(one.papers for one in poll.ballots),
        quorum_percent=poll.rule.quorum_percent,
        seats=poll.seats,
        elected=found.elected if is_decided else (),
        figures=found.figures,
        stages=found.stages if is_decided else (),
    )
    return outcome if poll.override is None else _overridden(outcome, poll)


def _result(poll: Poll, found: Findings, lacks: set[str]) -> str:
    if found.in_the_way or "text-changed" in lacks:
        return OPEN
    if "no-quorum" in lacks:
        return NO_QUORUM
    if "still-time-to-answer" in lacks:
        return OPEN
    if found.against:
        return NOT_ADOPTED
    return CHOSEN if poll.options else ADOPTED


def _overridden(outcome: Outcome, poll: Poll) -> Outcome:
    assert poll.override is not None
    if outcome.result not in (ADOPTED, CHOSEN):
        raise BadInput("an override only where something was decided", found=outcome.result)
    why = reason("overridden", **vars(poll.override))
    return replace(outcome, result=OVERRIDDEN, reasons=(*outcome.reasons, why))
