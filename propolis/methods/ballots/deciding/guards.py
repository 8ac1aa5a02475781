"""Guards for a room where power is unequal."""

from collections.abc import Iterable

from propolis.methods.ballots.outcome import Reason, reason
from propolis.methods.ballots.poll import Ballot, Rule


def is_open(ballot: Ballot) -> bool:
    """Whether an objection still stands.

    Its owner can withdraw it. Finding it to be none takes someone of the owner's own perspective, asked by a
    facilitator who is free of the proposer; nobody has to bring figures to be heard.
    """
    ended = ballot.objection
    if ended.ended == "not-qualified":
        return ended.agreed_by != ballot.perspective or not ended.is_facilitator_free
    return not ended.ended


def not_ended(still_open: Iterable[Ballot]) -> list[Reason]:
    """Objections that someone declared to be none, in a way that does not count."""
    declared = [one for one in still_open if one.objection.ended]
    return [reason("objection-not-ended", ballot=one.number, perspective=one.perspective) for one in declared]


def opened_too_soon(rule: Rule) -> list[Reason]:
    """Why a round should not have been opened: too little notice, no easy read, or chairs from one side only."""
    how = rule.opening
    if how is None:
        return []
    found = []
    if how.notice_days < how.notice_needed:
        found.append(reason("notice-too-short", days=how.notice_days, needed=how.notice_needed))
    if how.needs_easy_read and not how.has_easy_read:
        found.append(reason("easy-read-missing"))
    if len({perspective in rule.lived_side for perspective in how.co_chairs}) < 2:
        found.append(reason("co-chairs-from-one-side"))
    return found
