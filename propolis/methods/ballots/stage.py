"""One stage of a count of ranked ballots."""

from collections.abc import Mapping
from dataclasses import dataclass

UNIT = 100_000  # votes are whole numbers of hundred-thousandths, so that five decimals are exact


@dataclass(frozen=True)
class Tie:
    """Several were level and one had to be picked: by an earlier stage where they were not, or else by lot."""

    purpose: str  # surplus or exclusion
    between: tuple[str, ...]
    picked: str
    stage: int = 0  # the earlier stage that settled it; 0 where it took a lot


@dataclass(frozen=True)
class Stage:
    """What was done, and how everyone stands after it. Votes and values are in hundred-thousandths of a vote.

    action: first-preferences, surplus, exclusion or last-vacancies. who: whose papers went on, or who was excluded.
    non_transferable: papers with no further choice, so far. lost: fractions that five decimals leave out, so far.
    """

    number: int
    action: str
    who: str
    votes: Mapping[str, int]
    transfers: Mapping[str, int]
    values: tuple[int, ...]
    non_transferable: int
    lost: int
    elected: tuple[str, ...]
    tie: Tie | None = None
