"""What each group thinks, in numbers: from counts of answers per group and statement to what stands out.

`p` is the share that agrees, or disagrees, with one vote each way added first, so that few votes say little. Tests
compare a share with a half, and a group with everybody else in a group. Passes count among those who saw a statement.
Source: Polis, math/src/polismath/math/{stats,repness}.clj; Small and others 2021, Polis: scaling deliberation.
"""

from dataclasses import dataclass

import numpy as np

from propolis.methods.opinions.sums import Tally

SURE = 1.2816  # one-sided, 90 in 100


@dataclass(frozen=True)
class Side:
    """Agreeing, or disagreeing, in each group: arrays (groups, statements).

    share: with one vote added each way. surprise: z of the share against a half. ratio: of the share to that of all
    other groups. contrast: z of that difference.
    """

    share: np.ndarray
    surprise: np.ndarray
    ratio: np.ndarray
    contrast: np.ndarray

    @property
    def weight(self) -> np.ndarray:
        """How much a group stands out by this."""
        return self.ratio * self.contrast * self.share * self.surprise

    @property
    def is_sure(self) -> np.ndarray:
        return (self.contrast > SURE) & (self.surprise > SURE)


def sides(groups: Tally) -> tuple[Side, Side]:
    """Agreeing and disagreeing. groups: counts (groups, statements), passes among those seen."""
    return _side(groups.agreed, groups.seen), _side(groups.disagreed, groups.seen)


def _side(said: np.ndarray, seen: np.ndarray) -> Side:
    said_elsewhere, seen_elsewhere = said.sum(axis=0) - said, seen.sum(axis=0) - seen
    share = smoothed(said, seen)
    return Side(
        share,
        against_half(said, seen),
        share / smoothed(said_elsewhere, seen_elsewhere),
        two_shares(said, seen, said_elsewhere, seen_elsewhere),
    )


def smoothed(said: np.ndarray, seen: np.ndarray) -> np.ndarray:
    """The share with one vote added each way."""
    return (said + 1) / (seen + 2)


def against_half(said: np.ndarray, seen: np.ndarray) -> np.ndarray:
    """The z of a share against a half, one added to both counts as Polis does."""
    return 2 * np.sqrt(seen + 1) * ((said + 1) / (seen + 1) - 0.5)


def two_shares(said: np.ndarray, seen: np.ndarray, said_b: np.ndarray, seen_b: np.ndarray) -> np.ndarray:
    """The z of the difference of two shares, one added to all four counts; 0 where all said it."""
    first, second = (said + 1) / (seen + 1), (said_b + 1) / (seen_b + 1)
    pooled = (said + said_b + 2) / (seen + seen_b + 2)
    scale = np.sqrt(pooled * (1 - pooled) * (1 / (seen + 1) + 1 / (seen_b + 1)))
    return np.where(pooled >= 1, 0.0, (first - second) / np.where(pooled >= 1, 1.0, scale))


def informed_by_groups(said: np.ndarray, seen: np.ndarray) -> np.ndarray:
    """(statements,) how far all groups say the same: the product of their shares. said, seen: (groups, statements)."""
    return smoothed(said, seen).prod(axis=0)


def priorities(groups: Tally, means: np.ndarray, weights: np.ndarray, number: int) -> np.ndarray:
    """(statements,) how much is learnt by asking each statement next: few passes, telling people apart, few votes yet.

    groups: counts (groups, statements). means: (statements,) mean answers. weights: (2, statements) components.
    number: how many statements anybody has answered.
    Source: Polis, math/src/polismath/math/conversation.clj.
    """
    agreed, seen, passed = groups.agreed.sum(axis=0), groups.seen.sum(axis=0), groups.passed.sum(axis=0)
    telling = np.linalg.norm(np.sqrt(number) * (1 - means) * weights, axis=0)
    new = 1 + 8 * 2 ** (-seen / 5)
    return ((1 - smoothed(passed, seen)) * (1 + telling) * smoothed(agreed, seen) * new) ** 2
