"""What was asked, of whom, by which rule, and every ballot, as it is published."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from propolis.methods.ballots.quorum import Turnout


@dataclass(frozen=True)
class Objection:
    """How an objection ended, if it did: "" while open, else withdrawn, not-qualified or lapsed, and by whose word."""

    ended: str = ""
    agreed_by: str = ""  # the perspective of the person who agreed that it does not qualify
    is_facilitator_free: bool = False  # the facilitator who asked is neither the proposer nor managed by them


@dataclass(frozen=True)
class Ballot:
    """One person's answer. Each kind of method reads one of: stance, ranking (best first), marks (a figure an option).

    number: its place in the file, from 1. version: of the text it answers. papers: how many are exactly alike.
    """

    number: int
    perspective: str = ""
    stance: str = ""
    ranking: tuple[str, ...] = ()
    marks: Mapping[str, int] = field(default_factory=dict)
    objection: Objection = Objection()
    version: int = 1
    papers: int = 1


@dataclass(frozen=True)
class Opening:
    """How a consent round was opened: notice in working days, easy read where anyone needs it, and who chaired."""

    notice_days: int
    notice_needed: int
    needs_easy_read: bool
    has_easy_read: bool
    co_chairs: tuple[str, ...]  # the perspective of each


@dataclass(frozen=True)
class Rule:
    """The rule of a method, fixed before anyone answers. A method reads its own fields and leaves the others alone."""

    quorum_percent: int = 50  # of each perspective
    lived_side: tuple[str, ...] = ("lived-experience", "carer")  # consent: the two sides of the table
    opening: Opening | None = None  # consent: how the round was opened, where it is known
    aside_percent: int = 20  # consensus: at most so many of those who answered stand aside
    support_percent: int = 75  # gradients: of those in each perspective who do not abstain
    weights: Mapping[str, int] = field(default_factory=dict)  # weighted: one for each perspective
    threshold: Fraction = Fraction(1, 2)  # weighted: the share of the whole weight that is enough
    highest: int = 5  # score: the best an option can get
    dots: int = 5  # dots: how many each person has
    open_objections: int = 0  # double majority, as a fallback from consent
    is_fallback_agreed: bool = False  # ... and whether everyone chose it before the first proposal


@dataclass(frozen=True)
class Override:
    """Someone with the power to do so set aside what was agreed; who, by which power, why, until what and when."""

    by: str
    power: str
    why: str
    would_change: str
    on: str


@dataclass(frozen=True)
class Poll:
    """One question with everything that is needed to count it again."""

    method: str
    ballots: tuple[Ballot, ...]
    options: tuple[str, ...] = ()
    seats: int = 0
    rule: Rule = Rule()
    asked: Mapping[str, int] = field(default_factory=dict)  # people by perspective; empty where nobody knows
    seed: str = ""
    version: int = 1
    is_closed: bool = True
    override: Override | None = None

    @property
    def current(self) -> tuple[Ballot, ...]:
        """The ballots about the text as it stands."""
        return tuple(one for one in self.ballots if one.version == self.version)

    def by_perspective(self) -> dict[str, list[Ballot]]:
        """The ballots by the perspective they come from; every perspective that was asked is there."""
        found: dict[str, list[Ballot]] = {perspective: [] for perspective in self.asked}
        for one in self.current:
            found.setdefault(one.perspective, []).append(one)
        return found

    def tally(self, silent: Iterable[Ballot] = ()) -> dict[str, Turnout]:
        """Who was asked and who answered. silent: ballots that say nothing any more."""
        quiet = {one.number for one in silent}
        answered = Counter(one.perspective for one in self.current if one.number not in quiet) if self.asked else {}
        return {perspective: Turnout(asked, answered[perspective]) for perspective, asked in self.asked.items()}
