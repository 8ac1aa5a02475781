"""What stands out: the statements a group stands for, those that join all groups, and those that part them."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.special import betaincinv

from propolis.methods.opinions.statistics import SURE as SURE_ENOUGH
from propolis.methods.opinions.statistics import Side, against_half, sides, smoothed
from propolis.methods.opinions.sums import Tally

Stance = Literal["agree", "disagree"]
MOST = 5  # statements a group is described by, as in Polis
LISTED = 10  # statements of common ground, and of difference
SURE = 0.05  # how often a share as low as our bound would look like this by chance
FEW = 5  # answers or people, below which nothing is said
PART_OF_GROUP = 0.1  # of a group must have seen a statement before it counts as common ground


@dataclass(frozen=True)
class Finding:
    """A statement, by its place; what is said of it; how strongly, from 0 to 1; and the share behind it."""

    statement: int
    stance: Stance
    score: float
    share: float


def represented_by(
    groups: Tally, is_live: np.ndarray, least: int = FEW, *, names_favourite: bool = False
) -> list[list[Finding]]:
    """For each group at most five statements that it stands for and others do not. What is agreed with comes first.

    groups: counts (groups, statements). is_live: (statements,) those that may be named. least: answers of a group, and
    of all others together, below which a statement is passed over. names_favourite: always name the statement most
    agreed with too, as Polis does, by the side on which it differs most from other groups: which can be disagreeing.
    """
    agree, disagree = sides(groups)
    elsewhere = groups.seen.sum(axis=0) - groups.seen
    found = []
    for group in range(len(groups.seen)):
        places = np.flatnonzero(is_live & (groups.seen[group] >= least) & (elsewhere[group] >= least))
        chosen = _selected(_row(agree, group, places), _row(disagree, group, places), names_favourite)
        found.append([_finding(groups, group, int(places[one]), stance, score) for one, stance, score in chosen])
    return found


def _row(side: Side, group: int, places: np.ndarray) -> Side:
    return Side(*(field[group, places] for field in (side.share, side.surprise, side.ratio, side.contrast)))


def _selected(agree: Side, disagree: Side, names_favourite: bool) -> list[tuple[int, Stance, float]]:
    """Of one group's statements, those it stands for surely, the strongest first."""
    sure = np.flatnonzero(agree.is_sure | disagree.is_sure).tolist()
    favourite = _favourite(agree) if names_favourite or not sure else None
    named = [(one, *_stronger(agree, disagree, one)) for one in sure if one != favourite]
    chosen = sorted(named, key=lambda one: (-one[2], one[0]))
    if favourite is not None:
        chosen.insert(0, (favourite, *_stronger(agree, disagree, favourite)))
    elif not sure and len(agree.share):
        likeliest = int(np.maximum(agree.contrast, disagree.contrast).argmax())
        chosen = [(likeliest, *_stronger(agree, disagree, likeliest))]
    if not names_favourite:
        chosen = [one for one in chosen if one[0] in sure]
    return sorted(chosen[:MOST], key=lambda one: one[1] != "agree")


def _stronger(agree: Side, disagree: Side, one: int) -> tuple[Stance, float]:
    if agree.contrast[one] > disagree.contrast[one]:
        return "agree", float(agree.weight[one])
    return "disagree", float(disagree.weight[one])


def _favourite(agree: Side) -> int | None:
    """The statement a group agrees with most: by how it stands out once one does, until then by the share alone."""
    best = None
    for one in range(len(agree.share)):
        if best is None:
            better = agree.surprise[one] > SURE_ENOUGH or (agree.ratio[one] > 1 and agree.share[one] > 0.5)
        elif agree.ratio[best] > 1:
            better = agree.weight[one] > agree.weight[best]
        else:
            better = agree.share[one] * agree.surprise[one] > agree.share[best] * agree.surprise[best]
        best = one if better else best
    return best


def _finding(groups: Tally, group: int, place: int, stance: Stance, score: float) -> Finding:
    said = groups.agreed if stance == "agree" else groups.disagreed
    return Finding(place, stance, score, float(said[group, place] / max(1, groups.seen[group, place])))


def agreed_by_all(everyone: Tally, is_live: np.ndarray) -> dict[Stance, list[Finding]]:
    """What most who answered agree, or disagree, with, groups apart: at most five of each. As Polis lists them."""
    found: dict[Stance, list[Finding]] = {}
    for stance, said in _both(everyone):
        share, surprise = smoothed(said, everyone.seen), against_half(said, everyone.seen)
        places = np.flatnonzero(is_live & (share > 0.5) & (surprise > SURE_ENOUGH))
        chosen = sorted(places, key=lambda place: (-(share[place] * surprise[place]), place))[:MOST]
        found[stance] = [
            Finding(int(one), stance, float(share[one]), float(said[one] / everyone.seen[one])) for one in chosen
        ]
    return found


def common_ground(groups: Tally, sizes: np.ndarray, is_live: np.ndarray) -> list[Finding]:
    """Statements that every group sees the same way, the surest first.

    The score is what the least convinced group would still share in 95 cases of 100, so that a statement few have seen
    never counts as bridging. sizes: (groups,) people. A group in which too few have answered rules a statement out.
    """
    needed = np.maximum(FEW, np.ceil(sizes * PART_OF_GROUP))[:, None]
    enough = is_live & (groups.seen >= needed).all(axis=0)
    found = []
    for stance, said in _both(groups):
        score = surely_at_least(said, groups.seen).min(axis=0)
        share = (said / np.maximum(groups.seen, 1)).min(axis=0)
        places = np.flatnonzero(enough & (score > 0.5))
        found += [Finding(int(one), stance, float(score[one]), float(share[one])) for one in places]
    return sorted(found, key=lambda one: (-one.score, one.statement))[:LISTED]


def divisive(groups: Tally, is_live: np.ndarray) -> list[Finding]:
    """Statements that part the groups, the widest gap first: the group most for it, against the group least for it.

    The score is the gap that remains when both shares are taken cautiously; share is the gap as counted.
    """
    counted = groups.seen >= FEW
    shares = groups.agreed / np.maximum(groups.seen, 1)
    low = np.where(counted, surely_at_least(groups.agreed, groups.seen), -np.inf).max(axis=0)
    high = np.where(counted, 1 - surely_at_least(groups.seen - groups.agreed, groups.seen), np.inf).min(axis=0)
    gap = np.where(counted, shares, -np.inf).max(axis=0) - np.where(counted, shares, np.inf).min(axis=0)
    places = np.flatnonzero(is_live & (counted.sum(axis=0) > 1) & (low > high))
    found = [Finding(int(one), "agree", float(low[one] - high[one]), float(gap[one])) for one in places]
    return sorted(found, key=lambda one: (-one.score, one.statement))[:LISTED]


def _both(counts: Tally) -> tuple[tuple[Stance, np.ndarray], ...]:
    return ("agree", counts.agreed), ("disagree", counts.disagreed)


def surely_at_least(said: np.ndarray, seen: np.ndarray) -> np.ndarray:
    """The share that is exceeded in 95 cases of 100, all shares being equally likely before anybody answered."""
    return betaincinv(said + 1, seen - said + 1, SURE)
