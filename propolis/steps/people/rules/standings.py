"""Speaking for someone else: what it takes before it counts."""

from propolis.kit.verdict import YES, Verdict, first_no, no

STANDING_KINDS = ("parent", "parental-responsibility", "deputy", "attorney", "advocate", "supporter")
OF_A_CHILD = ("parent", "parental-responsibility")
STANDING: dict[str, set[str]] = {
    "asked": {"counts", "declined", "withdrawn"},
    "counts": {"ended"},
    "declined": set(),
    "withdrawn": set(),
    "ended": set(),
}
LIVE_STANDING = ("asked", "counts")


def can_ask_standing(*, is_own: bool, is_here: bool, speaks_already: bool) -> Verdict:
    """Whether someone can ask to speak for another: for one person at a time.

    How old the other is plays no part, or asking would be a way to find out who is under 18.
    """
    return first_no(
        no("speak-for-another") if is_own else YES,
        YES if is_here else no("has-left"),
        no("speaks-for-someone") if speaks_already else YES,
    )


def can_move_standing(state: str, to: str, *, kind: str, is_young: bool) -> Verdict:
    """Whether a standing can go from one state to another. No parent speaks for a grown-up by being their parent."""
    return first_no(
        YES if to in STANDING[state] else no("standing-not-from-here"),
        no("not-a-child") if to == "counts" and kind in OF_A_CHILD and not is_young else YES,
    )
