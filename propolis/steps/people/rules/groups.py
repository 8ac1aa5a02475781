"""The map of who should have a say: what can be noted on it, and who comes first."""

from datetime import date

from propolis.kit.verdict import YES, Verdict, first_no, no

LEVELS = (1, 2, 3, 4, 5)
SEATS = ("yes", "no", "not-known")
CAME = ("nothing", "some", "joined")
MUCH, LITTLE = 4, 2


def can_note_group(*, name: str, is_on_map: bool, why: str, how_many: int | None, source: str) -> Verdict:
    """Whether a group can stand on the map like this: once, with a reason, and no number without its source."""
    return first_no(
        YES if name.strip() else no("say-which-group"),
        no("group-on-the-map") if is_on_map else YES,
        YES if why.strip() else no("say-why-these-levels"),
        YES if how_many is None or source.strip() else no("say-where-the-number-is-from"),
    )


def can_change_group(*, is_taken_off: bool) -> Verdict:
    """Whether a group is still on the map."""
    return no("group-taken-off") if is_taken_off else YES


def can_note_outreach(*, what: str, on_day: date, today: date) -> Verdict:
    """Whether something was done to reach a group: what it was, and not in the future."""
    return first_no(
        YES if what.strip() else no("say-what-you-did"),
        no("not-done-yet") if on_day > today else YES,
    )


def can_say_what_came(*, came: str, joined: int) -> Verdict:
    """Whether this can have come of it: those who joined are counted, and nobody else is."""
    return YES if (came == "joined") == (joined > 0) else no("count-who-joined")


def rank(*, affected: int, influence: int) -> str:
    """Where a group stands: much affected with little influence comes first, then all others who are affected.

    The usual grid of power and interest ranks by power as it is now, which is the opposite of what is wanted here.
    """
    if affected >= MUCH and influence <= LITTLE:
        return "first"
    return "next" if affected > LITTLE else "told"


def place(*, affected: int, influence: int) -> tuple[int, int, int]:
    """What groups are put in order by: the rank, then the most affected, then those with the least influence."""
    return ("first", "next", "told").index(rank(affected=affected, influence=influence)), -affected, influence
