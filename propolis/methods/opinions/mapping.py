"""The map of a conversation: where people stand, which groups think alike, what parts them and what they share."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from propolis.methods.opinions import findings, sums
from propolis.methods.opinions.answers import Answers, Part, by_part
from propolis.methods.opinions.choice import Choice, Why, are_grouped, choose
from propolis.methods.opinions.components import Components, components
from propolis.methods.opinions.findings import Finding, Stance
from propolis.methods.opinions.positions import project
from propolis.methods.opinions.settings import USUAL, Settings
from propolis.methods.opinions.statistics import informed_by_groups, priorities


@dataclass(frozen=True)
class OpinionMap:
    """What a conversation shows. Arrays follow the order of `participants` and `statements`.

    everyone: counts (statements,); groups: counts (groups, statements). places: (people, 2). membership: (people,) the
    group of each, -1 for none. silhouettes: how clearly people stand apart, by number of groups. why: a code where
    there is no map or there are no groups. to_ask: (statements,) how much is learnt by asking each next.
    """

    participants: np.ndarray
    statements: np.ndarray
    is_live: np.ndarray
    number_of_answers: int
    everyone: sums.Tally
    components: Components
    places: np.ndarray
    membership: np.ndarray
    groups: sums.Tally
    sizes: np.ndarray
    spread: float
    silhouettes: dict[int, float]
    represented_by: list[list[Finding]]
    common_ground: list[Finding]
    divisive: list[Finding]
    agreed_by_all: dict[Stance, list[Finding]]
    informed_by_groups: np.ndarray
    to_ask: np.ndarray
    why: Why = ""
    settings: Settings = USUAL

    @property
    def has_groups(self) -> bool:
        return len(self.sizes) > 1


def opinion_map(
    answers: Answers,
    is_live: np.ndarray | None = None,
    settings: Settings = USUAL,
    workers: sums.Workers = sums.in_turn,
) -> OpinionMap:
    """Show which people think alike, what each group stands for, and what all of them share.

    answers: a conversation. is_live: (statements,) False for those that were taken out; they are counted and not used.
    workers: who goes through the parts. The same answers give the same map, whoever works and in whatever order.
    Source: Small and others 2021, Polis: scaling deliberation by mapping high dimensional opinion spaces.
    """
    size = len(answers.statements)
    is_live = np.ones(size, dtype=bool) if is_live is None else is_live
    everyone = (
        sums.total(workers(partial(sums.tally, statements=size), answers.parts)) if answers.parts else _none(size)
    )
    is_used = is_live & (everyone.seen > 0)
    used = answers.parts if is_used.all() else tuple(part.only(is_used) for part in answers.parts)
    means = everyone.means[is_used]
    found = components(used, means, workers) if used and is_used.any() else _flat(means)
    taken_out = int((everyone.seen[~is_live] > 0).sum()) if settings.counts_taken_out else 0
    places = project(used, means, found.weights, workers, taken_out)
    grouped = are_grouped(answers.parts if settings.counts_taken_out else used, settings, len(means))
    choice = choose(places, grouped, answers.participants, settings)
    membership = np.full(len(answers.participants), -1, dtype=np.int8)
    if choice.why != "too-few-people":
        membership[grouped] = choice.grouping.labels if choice.grouping else 0
    weights = np.zeros((2, size))
    weights[:, is_used] = found.weights
    found = Components(weights, found.values, found.steps)
    return _described(answers, is_live, everyone, found, places, membership, choice, settings)


def _described(
    answers: Answers,
    is_live: np.ndarray,
    everyone: sums.Tally,
    found: Components,
    places: np.ndarray,
    membership: np.ndarray,
    choice: Choice,
    settings: Settings,
) -> OpinionMap:
    """Say what the groups think."""
    groups = count_groups(answers.parts, membership, len(answers.statements))
    sizes = np.bincount(membership[membership >= 0], minlength=len(groups.seen))
    several, least = len(sizes) > 1, settings.least_group_answers
    return OpinionMap(
        participants=answers.participants,
        statements=answers.statements,
        is_live=is_live,
        number_of_answers=int(everyone.seen.sum()),
        everyone=everyone,
        components=found,
        places=places,
        membership=membership,
        groups=groups,
        sizes=sizes,
        spread=choice.grouping.spread if choice.grouping else 0.0,
        silhouettes=choice.silhouettes,
        represented_by=findings.represented_by(groups, is_live, least, names_favourite=settings.names_favourite)
        if several
        else [],
        common_ground=findings.common_ground(groups, sizes, is_live) if len(sizes) else [],
        divisive=findings.divisive(groups, is_live) if several else [],
        agreed_by_all=findings.agreed_by_all(everyone, is_live),
        informed_by_groups=informed_by_groups(groups.agreed, groups.seen),
        to_ask=priorities(groups, everyone.means, found.weights, int((everyone.seen > 0).sum())),
        why=choice.why,
        settings=settings,
    )


def count_groups(parts: Sequence[Part], membership: np.ndarray, statements: int) -> sums.Tally:
    """Counts (groups, statements) of the answers of each group. membership: (people,) from 0, -1 for none."""
    number = int(membership.max(initial=-1)) + 1
    if not number:
        nothing = np.zeros((0, statements), dtype=np.int64)
        return sums.Tally(nothing, nothing, nothing)
    work = partial(sums.group_tally, groups=number, statements=statements)
    return sums.total(map(work, parts, by_part(membership, parts)))


def _none(size: int) -> sums.Tally:
    nothing = np.zeros(size, dtype=np.int64)
    return sums.Tally(nothing, nothing, nothing)


def _flat(means: np.ndarray) -> Components:
    return Components(np.zeros((2, len(means))), np.zeros(2), steps=0)
