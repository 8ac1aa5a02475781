from propolis.kit.verdict import YES, Verdict, first_no, no

DRAW_MOVES: dict[str, set[str]] = {
    "waiting": {"working", "ready", "refused"},
    "working": {"working", "ready", "refused"},
    "ready": {"drawn"},
    "drawn": set(),
    "refused": set(),
}
UNDER_WAY = ("waiting", "working", "ready")
LONGEST_SEED = 200


def can_move_draw(*, state: str, to: str) -> Verdict:
    """Whether a draw can go on to a state."""
    return YES if to in DRAW_MOVES[state] else no("draw-cannot-go-there")


def can_ask_draw(*, state: str, is_drawing: bool, free_seats: int, people: int) -> Verdict:
    """Whether a draw can be prepared: the call is closed or a seat is free again, and nobody draws already."""
    return first_no(
        YES if state in ("closed", "drawn") else no("call-not-closed"),
        no("draw-under-way") if is_drawing else YES,
        YES if free_seats > 0 else no("no-seat-free"),
        YES if people >= free_seats else no("too-few-people", people=people, seats=free_seats),
    )


def can_note_seed(*, state: str, seed: str) -> Verdict:
    """Whether the first person can type in the seed."""
    return first_no(YES if state == "ready" else no("draw-not-ready"), _can_be_seed(seed))


def can_confirm_seed(*, state: str, seed: str, noted: str, is_same_person: bool) -> Verdict:
    """Whether the second person's seed makes the draw: it says the same as the first, and somebody else typed it."""
    return first_no(
        YES if state == "ready" and noted else no("draw-not-ready"),
        no("seed-needs-another-person") if is_same_person else YES,
        YES if plain_seed(seed) == noted else no("seed-differs"),
    )


def plain_seed(seed: str) -> str:
    """A seed with one blank between its parts, so that both people type the same."""
    return " ".join(seed.split())


def _can_be_seed(seed: str) -> Verdict:
    return YES if 0 < len(plain_seed(seed)) <= LONGEST_SEED else no("seed-out-of-range", most=LONGEST_SEED)
