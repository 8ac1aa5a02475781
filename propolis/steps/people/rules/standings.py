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


def can_ask_standing(
    *, kind: str, is_own: bool, is_here: bool, speaks_already: bool, is_young: bool, can_be_agreed: bool
) -> Verdict:
    """Whether someone can ask to speak for another: for one person at a time, and only if somebody can agree.

    is_young: whether the person spoken for is under 18. Then somebody with parental responsibility agrees, so they
    come first, and the safeguarding lead agrees to them. No parent speaks for a grown-up by being their parent.
    """
    return first_no(
        no("speak-for-another") if is_own else YES,
        YES if is_here else no("has-left"),
        no("speaks-for-someone") if speaks_already else YES,
        no("not-a-child") if kind in OF_A_CHILD and not is_young else YES,
        YES if can_be_agreed else no("parental-responsibility-first"),
    )


def can_move_standing(state: str, to: str) -> Verdict:
    """Whether a standing can go from one state to another."""
    return YES if to in STANDING[state] else no("standing-not-from-here")
