"""How a map is made: our own ways, and those of Polis."""

from dataclasses import dataclass

from propolis.methods.opinions.findings import FEW


@dataclass(frozen=True)
class Settings:
    """How a map is made. Each differs from Polis for a reason given in the docs; `POLIS_COMPATIBLE` follows Polis.

    least_answers: of a person, to be put in a group. fill_up_to: so many of the most active are grouped all the same.
    most_groups; people_per_group: one more group for each so many. clearly_better: by how much a larger number of
    groups must stand apart better. smallest_group: no group is shown that has fewer people.
    counts_taken_out: statements that were taken out count as seen by everybody when places are scaled, and answers to
    them count for being put in a group. names_favourite: see `represented_by`.
    """

    least_answers: int = 7
    fill_up_to: int = 15
    most_groups: int = 5
    people_per_group: int = 12
    clearly_better: float = 0.02
    smallest_group: int = FEW
    least_group_answers: int = FEW
    counts_taken_out: bool = False
    names_favourite: bool = False


USUAL = Settings()
POLIS_COMPATIBLE = Settings(
    clearly_better=0.0, smallest_group=1, least_group_answers=0, counts_taken_out=True, names_favourite=True
)
