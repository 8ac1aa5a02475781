"""Ballot papers in piles: by who holds them, what is still written under that name, and what each is worth."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping

Rest = tuple[str, ...]  # the choices below the one that holds the paper


class Piles:
    """The papers each candidate holds. Papers that say the same from here on and are worth the same lie together."""

    def __init__(self) -> None:
        self.held: defaultdict[str, Counter[tuple[Rest, int]]] = defaultdict(Counter)

    def deal(self, rest: Rest, value: int, papers: int, continuing: Collection[str]) -> str | None:
        """Give papers to the next continuing candidate on them. Answers who that is; None if there is nobody."""
        for place, name in enumerate(rest):
            if name in continuing:
                self.held[name][rest[place + 1 :], value] += papers
                return name
        return None

    def move(self, who: str, continuing: Collection[str], revalue: Callable[[int], int]) -> "Moved":
        """Take every paper from one candidate and give it on, each at its new value."""
        moved = Moved()
        for (rest, value), papers in self.held.pop(who, Counter()).items():
            worth = revalue(value)
            taker = self.deal(rest, worth, papers, continuing)
            moved.note(taker, worth, papers)
        return moved


class Moved:
    """What one transfer did: the votes each candidate gained, and those that could go to nobody."""

    def __init__(self) -> None:
        self.gains: Counter[str] = Counter()
        self.values: set[int] = set()
        self.non_transferable = 0

    def note(self, taker: str | None, worth: int, papers: int) -> None:
        if taker is None:
            self.non_transferable += worth * papers
        else:
            self.gains[taker] += worth * papers
            self.values.add(worth)


def dealt(rankings: Mapping[tuple[str, ...], int], candidates: Collection[str], unit: int) -> tuple[Piles, Moved]:
    """The first stage: every paper to its first choice, worth one vote."""
    piles, moved = Piles(), Moved()
    for ranking, papers in rankings.items():
        moved.note(piles.deal(ranking, unit, papers, candidates), unit, papers)
    return piles, moved
