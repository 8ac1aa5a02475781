"""Whether something can be noted now, and the sums of the ledger; plain values only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.steps.delivery.rules import can_link, can_say

KINDS = ("change", "no-change", "worse")


@dataclass(frozen=True)
class Finding:
    """What someone says has changed, as it was put in words once."""

    kind: str
    text: str
    how_we_know: str
    seen_on: date
    link: str = ""


def can_note(finding: Finding, *, today: date) -> Verdict:
    """Whether this can be noted: what was seen, how it is known, and not on a day to come."""
    return first_no(
        can_say(finding.text, "outcome-missing"),
        can_say(finding.how_we_know, "how-we-know-missing"),
        YES if finding.seen_on <= today else no("seen-in-the-future"),
        can_link(finding.link),
    )


def can_correct(before: Finding, after: Finding, *, why: str, today: date) -> Verdict:
    """Whether this can stand in place of what was noted: it differs, and someone says why."""
    return first_no(
        can_note(after, today=today),
        no("outcome-unchanged") if after == before else YES,
        can_say(why, "say-why-corrected"),
    )


@dataclass(frozen=True)
class Kept:
    """What became of the commitments of a project; those set aside by someone with the power to are not counted.

    median_days: from decision to kept, over the kept ones; None when none was kept.
    """

    commitments: int
    kept: int
    not_kept: int
    late: int
    median_days: float | None

    @property
    def percent(self) -> int:
        """The share kept of all that was promised, rounded down so that it never flatters."""
        return 100 * self.kept // self.commitments if self.commitments else 0


def kept(states: Sequence[str], days: Iterable[int], *, late: int) -> Kept:
    """Count what became of what was promised.

    states: of each commitment; days: from decision to kept, of each kept one; late: how many are open past their day.
    """
    spans = list(days)
    return Kept(
        commitments=len(states),
        kept=states.count("kept"),
        not_kept=states.count("not-kept"),
        late=late,
        median_days=median(spans) if spans else None,
    )
