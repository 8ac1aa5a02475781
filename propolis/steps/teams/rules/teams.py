"""Teams, who can join them, and whether their sides are in balance."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.sides import is_lived_side

BALANCES = ("warn", "block")
# What can become of someone's place in a team: "asked" waits for the team, "invited" for the person.
PLACE = {
    "asked": {"in", "refused"},
    "invited": {"in", "declined"},
    "in": {"left"},
    "refused": set(),
    "declined": set(),
    "left": set(),
}
LIVE_PLACE = ("asked", "invited", "in")


@dataclass(frozen=True)
class Balance:
    """Which sides of the table are missing from a team, and the one that outnumbers all others ("" for none)."""

    missing: tuple[str, ...]
    heavier: str

    @property
    def is_even(self) -> bool:
        return not self.missing and not self.heavier


def side(perspective: str, level: str) -> str:
    """The side someone speaks from: lived, staff, or the community where it is neither."""
    if is_lived_side(perspective, level):
        return "lived"
    return "community" if perspective == "community" else "staff"


def balance(counts: Mapping[str, int], level: str) -> Balance:
    """How the sides of a team compare. counts: people by perspective; level: the project's."""
    sides = _by_side(counts, level)
    everyone = sum(sides.values())
    heavier = next((one for one, count in sides.items() if count > everyone - count), "")
    missing = tuple(one for one in ("lived", "staff") if not sides[one])
    return Balance(missing if everyone else (), heavier if everyone > 1 else "")


def _by_side(counts: Mapping[str, int], level: str) -> Counter[str]:
    sides: Counter[str] = Counter()
    for perspective, count in counts.items():
        sides[side(perspective, level)] += count
    return sides


def can_join(*, setting: str, counts: Mapping[str, int], perspective: str, level: str) -> Verdict:
    """Whether one more person of this perspective can join. setting: "warn" or "block", as the team chose."""
    sides, own = _by_side(counts, level), side(perspective, level)
    outnumbers = sides[own] > sum(sides.values()) - sides[own]
    return no("side-outnumbers") if setting == "block" and outnumbers else YES


def can_name_team(*, name: str, aim: str, domain: str) -> Verdict:
    """Whether a team says who it is: its name, its aim, and what it may decide."""
    return YES if all(one.strip() for one in (name, aim, domain)) else no("team-unnamed")


def can_change_team(*, has_ended: bool) -> Verdict:
    """Whether anything about a team can still change."""
    return no("team-ended") if has_ended else YES


def can_end_team(*, has_ended: bool, why: str) -> Verdict:
    """Whether a team can end: once, and with a reason."""
    return first_no(can_change_team(has_ended=has_ended), YES if why.strip() else no("say-why-team-ends"))


def can_take_place(*, has_ended: bool, has_place: bool) -> Verdict:
    """Whether someone can ask to join a team, or be asked."""
    return first_no(can_change_team(has_ended=has_ended), no("already-in-team") if has_place else YES)


def can_answer_place(*, has_ended: bool, state: str, to: str) -> Verdict:
    """Whether a place in a team can go from this state to that one."""
    return first_no(can_change_team(has_ended=has_ended), YES if to in PLACE[state] else no("place-answered"))
