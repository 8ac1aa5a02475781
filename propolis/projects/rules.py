"""Whether things can happen in a project now; plain values in, a verdict out."""

from collections.abc import Sequence
from datetime import datetime

from propolis.kit.verdict import YES, Verdict, no
from propolis.projects.sides import is_lived_side

CO_CHAIRS = 2
MAILS_A_DAY = 100
STATES = {
    "": "waiting",
    "invitation-used": "used",
    "invitation-expired": "run-out",
    "invitation-closed": "closed",
}


def can_use(*, now: datetime, expires_at: datetime, closed_at: datetime | None, used: int, places: int) -> Verdict:
    """Whether an invitation still lets someone in."""
    if closed_at is not None:
        return no("invitation-closed")
    if used >= places:
        return no("invitation-used")
    return no("invitation-expired") if now >= expires_at else YES


def can_mail_invitation(*, mailed: int) -> Verdict:
    """Whether someone can send one more invitation by email today: strangers' letter boxes are not ours to fill."""
    return no("many-invitations", most=MAILS_A_DAY) if mailed >= MAILS_A_DAY else YES


def can_close(*, closed_at: datetime | None) -> Verdict:
    """Whether an invitation can be taken back."""
    return YES if closed_at is None else no("invitation-closed")


def can_name_co_chair(*, chairs: Sequence[str], perspective: str, level: str) -> Verdict:
    """Whether someone of this perspective can chair beside those who chair now: two, one from each side."""
    if len(chairs) >= CO_CHAIRS:
        return no("has-two-co-chairs")
    side = is_lived_side(perspective, level)
    return no("same-side") if any(is_lived_side(chair, level) == side for chair in chairs) else YES


def can_leave(*, is_co_chair: bool, chairs: int, members: int, is_needed_to_safeguard: bool = False) -> Verdict:
    """Whether a member can leave: the last co-chair hands over first, unless nobody else is left.

    So does the safeguarding lead, while someone under 18 is here.
    """
    if is_needed_to_safeguard:
        return no("safeguarding-lead-is-needed")
    return no("last-co-chair") if is_co_chair and chairs == 1 and members > 1 else YES


def can_name_safeguarding_lead(*, is_here: bool, is_young: bool, contact: str) -> Verdict:
    """Whether someone can be the one to tell: a grown-up who is here, with a way to reach them."""
    if not is_here:
        return no("has-left")
    if is_young:
        return no("lead-is-young")
    return YES if contact.strip() else no("say-how-to-reach-them")


def can_welcome_young(*, has_lead: bool) -> Verdict:
    """Whether someone under 18 can be invited, or noted as such: once there is someone for them to tell."""
    return YES if has_lead else no("no-safeguarding-lead")


def can_come_in_young(*, has_lead: bool) -> Verdict:
    """Whether an invitation lets someone in now who is under 18: while there is someone for them to tell."""
    return YES if has_lead else no("nobody-to-safeguard")


def can_set_safeguards(*, is_young: bool, was_young: bool, has_lead: bool, is_lead: bool) -> Verdict:
    """Whether a member can be noted as under 18, or no longer."""
    if is_young == was_young:
        return no("safeguards-are-so")
    if is_lead:
        return no("lead-is-young")
    return can_welcome_young(has_lead=has_lead) if is_young else YES


def can_change_perspective(*, is_co_chair: bool, other_chairs: Sequence[str], to: str, level: str) -> Verdict:
    """Whether a member can speak from another perspective: co-chairs stay on two sides."""
    if is_co_chair and not can_name_co_chair(chairs=other_chairs, perspective=to, level=level):
        return no("perspective-would-leave-one-side")
    return YES


def can_stop_chairing(*, chairs: int) -> Verdict:
    """Whether a co-chair can hand the chair back: somebody always holds it."""
    return no("last-co-chair") if chairs == 1 else YES
