"""Where people stand, and the life of an objection."""

from propolis.kit.verdict import YES, Verdict, first_no, no

STANCES = ("consent", "concern", "objection", "aside")
OBJECTION_ENDS = ("withdrawn", "not-qualified", "lapsed")


def can_sit(*, stance: str, concern: str) -> Verdict:
    """Whether a stance says enough: a concern is kept in words."""
    return no("concern-without-words") if stance == "concern" and not concern.strip() else YES


def can_take_stance(*, state: str, has_seat: bool, has_open_objection: bool) -> Verdict:
    """Whether a member can say where they stand on the text as it is."""
    if state != "consent":
        return no("round-not-open")
    if not has_seat:
        return no("no-seat")
    return no("withdraw-objection-first") if has_open_objection else YES


def can_object(*, state: str, has_open_objection: bool) -> Verdict:
    """Whether an objection can be raised: while people are asked, and also after the decision."""
    if state not in ("consent", "adopted"):
        return no("round-not-open")
    return no("one-objection-at-a-time") if has_open_objection else YES


def can_end_objection(*, state: str) -> Verdict:
    """Whether an objection is still open."""
    return YES if state == "open" else no("objection-ended")


def can_doubt(*, state: str, is_doubted: bool) -> Verdict:
    """Whether it can be asked if an objection qualifies: once, while it is open."""
    return first_no(can_end_objection(state=state), no("already-doubted") if is_doubted else YES)


def can_agree_not_qualified(*, state: str, is_doubted: bool) -> Verdict:
    """Whether someone from the objector's own perspective can end it: only after a facilitator asked."""
    return first_no(can_end_objection(state=state), YES if is_doubted else no("not-doubted"))


def can_lapse(*, state: str, has_left: bool) -> Verdict:
    """Whether an objection can lapse: only when the person who raised it has left or was erased."""
    return first_no(can_end_objection(state=state), YES if has_left else no("objector-is-here"))
