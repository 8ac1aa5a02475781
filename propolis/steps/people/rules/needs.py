from collections.abc import Collection
from datetime import datetime, timedelta

from propolis.kit.verdict import YES, Verdict, no

# Needs change. The Accessible Information Standard asks that they are looked at again; a year is our choice.
CHECK_AFTER = timedelta(days=365)


def can_note_needs(*, kinds: Collection[str], known: Collection[str]) -> Verdict:
    """Whether these needs can be noted: all of them are on the list."""
    return YES if set(kinds) <= set(known) else no("need-not-known")


def can_change_need(*, is_ended: bool) -> Verdict:
    """Whether more can be said about a need: while it is one."""
    return no("need-ended") if is_ended else YES


def can_check_needs(*, count: int) -> Verdict:
    """Whether someone can say that all their needs are still right: when there are any."""
    return YES if count else no("no-needs-noted")


def can_share_needs(*, is_shared: bool) -> Verdict:
    """Whether someone can let organisers see what they need: once."""
    return no("needs-shared-already") if is_shared else YES


def can_stop_sharing_needs(*, is_shared: bool) -> Verdict:
    """Whether there is anything to stop."""
    return YES if is_shared else no("needs-not-shared")


def changes(*, before: Collection[str], chosen: Collection[str]) -> tuple[set[str], set[str]]:
    """Which needs are new, and which have ended."""
    return set(chosen) - set(before), set(before) - set(chosen)


def is_to_check(*, checked_at: datetime, now: datetime) -> bool:
    """Whether it is time to ask if a need is still right."""
    return now - checked_at > CHECK_AFTER
