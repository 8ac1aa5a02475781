"""Whether things can happen in delivery now, and which title a line of the ledger has earned; plain values only."""

from collections.abc import Collection, Iterable
from datetime import date
from urllib.parse import urlsplit

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.sides import is_lived_side

COMMITMENT = {"open": {"kept", "not-kept"}, "kept": set(), "not-kept": set()}
ACTION = {"to-do": {"doing", "done", "stopped"}, "doing": {"done", "stopped"}, "done": {"doing"}, "stopped": {"to-do"}}
OPEN_ACTION = ("to-do", "doing")
LINK_MAX = 500


def can_commit(*, decision: str) -> Verdict:
    """Whether something can be promised because of a decision: only while it is agreed."""
    if decision == "overridden":
        return no("decision-set-aside")
    return YES if decision == "adopted" else no("decision-not-made")


def can_go_on(*, decision: str, commitment: str) -> Verdict:
    """Whether work for a commitment goes on: also while the decision is being looked at again."""
    if decision == "overridden":
        return no("decision-set-aside")
    return YES if commitment == "open" else no("commitment-ended")


def can_schedule(*, text: str, due_on: date, today: date) -> Verdict:
    """Whether this can be planned: in words, and not for a day gone by."""
    return first_no(can_say(text, "text-missing"), YES if due_on >= today else no("due-day-passed"))


def can_keep(*, decision: str, commitment: str, open_actions: int) -> Verdict:
    """Whether a commitment can be called kept: nothing planned for it is still open."""
    going_on = can_go_on(decision=decision, commitment=commitment)
    return first_no(going_on, no("actions-open", count=open_actions) if open_actions else YES)


def can_plan(*, decision: str, commitment: str, are_here: Collection[bool]) -> Verdict:
    """Whether an action can be planned: someone does it, and all of them are still here. are_here: one for each."""
    return first_no(
        can_go_on(decision=decision, commitment=commitment),
        YES if are_here else no("no-owner"),
        YES if all(are_here) else no("owner-has-left"),
    )


def can_move_action(*, decision: str, commitment: str, state: str, to: str) -> Verdict:
    """Whether an action can go to this state; it can still stop when the decision behind it was set aside."""
    if to not in ACTION[state]:
        return no("action-not-from-here")
    if to == "stopped" and commitment == "open":
        return YES
    return can_go_on(decision=decision, commitment=commitment)


def can_take_on(*, decision: str, commitment: str, state: str, is_owner: bool) -> Verdict:
    """Whether someone can join those who do an action: before it ends, so that nobody is added afterwards."""
    return first_no(
        can_go_on(decision=decision, commitment=commitment),
        YES if state in OPEN_ACTION else no("action-ended"),
        no("already-an-owner") if is_owner else YES,
    )


def can_hand_back(*, state: str, is_owner: bool, owners: int) -> Verdict:
    """Whether someone can stop doing an action: before it ends, and while somebody else still does it."""
    return first_no(
        YES if state in OPEN_ACTION else no("action-ended"),
        YES if is_owner else no("not-your-action"),
        no("last-owner") if owners <= 1 else YES,
    )


def can_say(words: str, missing: str) -> Verdict:
    """Whether something was said at all; missing: the reason code that asks for it."""
    return YES if words.strip() else no(missing)


def can_link(link: str) -> Verdict:
    """Whether a link is safe to show: none at all, or an address on the web that a browser would not run as code."""
    return YES if not link or _is_web(link) else no("link-not-web")


def _is_web(link: str) -> bool:
    if len(link) > LINK_MAX or any(c.isspace() or not c.isprintable() for c in link):
        return False
    try:
        parts = urlsplit(link)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def is_shared_work(*, commitment: str, action: str) -> bool:
    """Whether doing this action counts as sharing the work: not when it stopped and the others went on without it."""
    return action != "stopped" or commitment == "not-kept"


def why_label(*, has_lived_quorum: bool, owners: Iterable[str], level: str) -> str:
    """Why a line of the ledger has the title it has.

    owners: the perspectives of those who share the work of the commitment, as they were when they took it on.
    Source: health and care bodies moved from "You said, we did" to "We said, we did"; here the "we" must be earned.
    """
    shares_work = any(is_lived_side(perspective, level) for perspective in owners)
    return {
        (True, True): "together",
        (True, False): "delivered-without",
        (False, True): "decided-without",
        (False, False): "without",
    }[has_lived_quorum, shares_work]


def label(why: str) -> str:
    """The title of a line: "we" only when people from the lived-experience side both decided and share the work."""
    return "we-said-we-did" if why == "together" else "you-said-we-did"


def line_state(*, decision: str, commitment: str, actions: Collection[str]) -> str:
    """Where a line of the ledger stands. commitment: its state, or "" for none; actions: the state of each."""
    if decision == "overridden":
        return "overridden"
    if commitment in ("kept", "not-kept"):
        return "done" if commitment == "kept" else "not-doing"
    if decision != "adopted":
        return "open"
    return "doing" if {"doing", "done"} & set(actions) else "decided"
