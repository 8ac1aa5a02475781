"""Who may change an account: the person it belongs to, and nobody else."""

from propolis.accounts.models import OpenSession, Person, SignInCard
from propolis.kit.verdict import YES, Verdict, no


def may_change_own(by: Person | None) -> Verdict:
    """Whether someone is signed in, and so has an account of their own to change."""
    return YES if by is not None and by.is_authenticated else no("not-signed-in")


def may_end(by: Person | None, thing: SignInCard | OpenSession) -> Verdict:
    """Whether a card or a place where someone is signed in is this person's own."""
    signed_in = may_change_own(by)
    if not signed_in:
        return signed_in
    return YES if thing.person_id == by.pk else no("not-yours")
