"""Who is picked when several are level: by the most recent stage where they were not, or else by lot."""

from collections.abc import Callable, Iterable, Sequence

from propolis.methods.ballots.lot import drawn
from propolis.methods.ballots.stage import Stage, Tie


def pick(
    candidates: Iterable[str], stages: Sequence[Stage], *, best: Callable[..., int], purpose: str, seed: str
) -> tuple[str, Tie | None]:
    """The candidate with the most (best=max) or the fewest (best=min) votes, and how a tie was settled.

    Source: rules 49(2), 49(3) and 51(2) of the Scottish Local Government Elections Order 2007; 50 and 52 in that of
    2011. Several who are level at the stage that settles it are looked at again in the stage before.
    """
    left = _level(candidates, stages[-1], best)
    if len(left) == 1:
        return left[0], None
    between = tuple(sorted(left))
    for stage in reversed(stages[:-1]):
        left = _level(left, stage, best)
        if len(left) == 1:
            return left[0], Tie(purpose, between, left[0], stage.number)
    picked = drawn(left, seed=seed, purpose=f"stage {len(stages) + 1}")[0]
    return picked, Tie(purpose, between, picked)


def _level(candidates: Iterable[str], stage: Stage, best: Callable[..., int]) -> list[str]:
    known = list(candidates)
    bound = best(stage.votes[name] for name in known)
    return [name for name in known if stage.votes[name] == bound]
