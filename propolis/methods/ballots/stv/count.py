"""The single transferable vote, counted stage by stage as Scottish councils count it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from propolis.methods.ballots.stage import UNIT, Stage, Tie
from propolis.methods.ballots.stv.papers import Moved, Piles, dealt
from propolis.methods.ballots.stv.ties import pick


@dataclass
class Count:
    """A count under way. Votes are whole numbers of hundred-thousandths."""

    seats: int
    seed: str
    quota: int
    piles: Piles
    votes: dict[str, int]
    continuing: list[str]
    elected: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)  # elected, with a surplus still to be transferred
    non_transferable: int = 0
    lost: int = 0
    stages: list[Stage] = field(default_factory=list)

    @property
    def vacancies(self) -> int:
        return self.seats - len(self.elected)

    @property
    def can_fill(self) -> bool:
        """Rule 52: as many are left as there are places, so no further transfer is made."""
        return len(self.continuing) <= self.vacancies


def count(rankings: Mapping[tuple[str, ...], int], candidates: Sequence[str], seats: int, *, seed: str = "") -> Count:
    """Elect so many candidates from ranked papers; afterwards the stages and the elected are all there.

    rankings: how many papers say each ranking, best first, at least one name each. seed: for a lot, if one is needed.
    With one seat this is the alternative vote. Raises BadInput when a lot is needed and there is no seed.
    Source: schedule 1, rules 45 to 52, of the Scottish Local Government Elections Order 2007 (the same in that of 2011,
    as rules 46 to 53): Droop quota, weighted inclusive Gregory, transfer values to five decimals with any remainder
    ignored.
    """
    papers = sum(rankings.values())
    piles, moved = dealt(rankings, set(candidates), UNIT)
    quota = (papers // (seats + 1) + 1) * UNIT
    counting = Count(seats, seed, quota, piles, dict.fromkeys(candidates, 0), list(candidates))
    _end_stage(counting, "first-preferences", "", moved)
    while counting.vacancies and counting.continuing:
        if counting.can_fill:
            _fill(counting, "")
        elif counting.waiting:
            _transfer_surplus(counting)
        else:
            _exclude(counting)
    return counting


def _transfer_surplus(counting: Count) -> None:
    """Rules 48 and 49: one surplus at a time, the largest first, over every paper the candidate holds."""
    who, tie = pick(counting.waiting, counting.stages, best=max, purpose="surplus", seed=counting.seed)
    counting.waiting.remove(who)
    total = counting.votes[who]
    surplus = total - counting.quota
    moved = counting.piles.move(who, set(counting.continuing), lambda value: surplus * value // total)
    counting.votes[who] = counting.quota
    counting.lost += surplus - moved.gains.total() - moved.non_transferable
    _end_stage(counting, "surplus", who, moved, tie)


def _exclude(counting: Count) -> None:
    """Rules 50 and 51: the candidate with the fewest votes goes, and each of their papers keeps its value."""
    who, tie = pick(counting.continuing, counting.stages, best=min, purpose="exclusion", seed=counting.seed)
    counting.continuing.remove(who)
    if counting.can_fill:
        _fill(counting, who, tie)
        return
    moved = counting.piles.move(who, set(counting.continuing), lambda value: value)
    counting.votes[who] = 0
    _end_stage(counting, "exclusion", who, moved, tie)


def _fill(counting: Count, excluded: str, tie: Tie | None = None) -> None:
    """Everyone who is left is elected, whatever the quota; nobody's papers move any more."""
    _end_stage(counting, "last-vacancies", excluded, Moved(), tie)


def _end_stage(counting: Count, action: str, who: str, moved: Moved, tie: Tie | None = None) -> None:
    """Credit what moved, see who is elected by it (rule 47), and write the stage down."""
    for name, gain in moved.gains.items():
        counting.votes[name] += gain
    counting.non_transferable += moved.non_transferable
    elected = _reached(counting, action)
    counting.elected += elected
    counting.waiting += [name for name in elected if counting.votes[name] > counting.quota]
    counting.continuing = [name for name in counting.continuing if name not in elected]
    stage = Stage(
        number=len(counting.stages) + 1,
        action=action,
        who=who,
        votes=dict(counting.votes),
        transfers={name: moved.gains[name] for name in counting.votes if moved.gains[name]},
        values=tuple(sorted(moved.values)),
        non_transferable=counting.non_transferable,
        lost=counting.lost,
        elected=tuple(elected),
        tie=tie,
    )
    counting.stages.append(stage)


def _reached(counting: Count, action: str) -> list[str]:
    """Who is elected now, the most votes first."""
    is_last = action == "last-vacancies"
    reached = [name for name in counting.continuing if is_last or counting.votes[name] >= counting.quota]
    return sorted(reached, key=lambda name: -counting.votes[name])
