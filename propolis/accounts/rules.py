"""Whether things can happen to an account now; plain values in, a verdict out."""

from datetime import datetime

from propolis.kit.verdict import YES, Verdict, no


def can_change(*, erased_at: datetime | None) -> Verdict:
    """Whether an account still holds anything that could be changed."""
    return no("already-erased") if erased_at else YES


def can_be_called(*, name: str) -> Verdict:
    """Whether a name says anything at all."""
    return YES if name.strip() else no("name-missing")


def can_stop_card(*, revoked_at: datetime | None) -> Verdict:
    """Whether a card still opens the door."""
    return no("card-stopped") if revoked_at else YES
