"""Roles, and the terms for which people hold them."""

from collections.abc import Collection
from datetime import date

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.sides import is_lived_side

KINDS = ("co-chair", "facilitator", "note-taker", "access-lead", "safeguarding-lead", "delegate", "own")
# These see or do things for the whole project, so that no small team can hand them out.
FOR_EVERYONE = ("access-lead", "safeguarding-lead")
# The project's own co-chairs are named elsewhere.
FOR_A_TEAM = ("co-chair", "delegate")
ONLY_ONE = tuple(kind for kind in KINDS if kind not in ("delegate", "own"))
TERM = {"offered": {"accepted", "declined", "ended"}, "accepted": {"ended"}, "declined": set(), "ended": set()}
LIVE_TERM = ("offered", "accepted")
CO_CHAIRS = 2
LONGEST_DAYS = 2 * 366


def can_write_role(*, kind: str, is_for_team: bool, name: str, what: str, is_there: bool, has_target: bool) -> Verdict:
    """Whether such a role can be added. is_there: one of its kind is there; has_target: a delegate's other team."""
    is_named = kind != "own" or (name.strip() and what.strip())
    return first_no(
        YES if is_named else no("role-unnamed"),
        no("role-for-everyone") if is_for_team and kind in FOR_EVERYONE else YES,
        no("role-for-a-team") if not is_for_team and kind in FOR_A_TEAM else YES,
        no("delegate-needs-a-team") if (kind == "delegate") != has_target else YES,
        no("role-there") if is_there and kind in ONLY_ONE else YES,
    )


def can_offer(
    *, from_on: date, until_on: date, today: date, is_here: bool, is_in_team: bool, overlaps: bool
) -> Verdict:
    """Whether a role can be offered for these days. overlaps: they have it then, or were offered it."""
    return first_no(
        YES if is_here else no("holder-has-left"),
        YES if is_in_team else no("holder-not-in-team"),
        YES if until_on > from_on else no("term-backwards"),
        YES if until_on >= today else no("term-over"),
        no("term-too-long") if (until_on - from_on).days > LONGEST_DAYS else YES,
        no("role-given-twice") if overlaps else YES,
    )


def can_chair_with(*, kind: str, others: Collection[str], perspective: str, level: str) -> Verdict:
    """Whether someone can chair a team beside the others of those days: two, one from each side."""
    if kind != "co-chair":
        return YES
    if len(others) >= CO_CHAIRS:
        return no("team-has-co-chairs")
    own = is_lived_side(perspective, level)
    return no("co-chair-same-side") if any(is_lived_side(one, level) == own for one in others) else YES


def can_answer_offer(*, state: str, until_on: date, today: date) -> Verdict:
    """Whether an offer still waits for its answer."""
    return first_no(
        YES if state == "offered" else no("offer-answered"),
        YES if until_on >= today else no("term-over"),
    )


def can_accept(*, module: str, done: Collection[str]) -> Verdict:
    """Whether someone did the learning that the role asks for first. module: its code, "" for none."""
    return YES if not module or module in done else no("module-not-done")


def can_end_term(*, state: str, why: str, is_own: bool) -> Verdict:
    """Whether a term can end before its day: people hand back their own as they like, others say why."""
    return first_no(
        YES if "ended" in TERM[state] else no("role-ended"),
        YES if is_own or why.strip() else no("say-why-role-ends"),
    )
