"""The two sides of the table, and who counts as which."""

PERSPECTIVES = ("lived-experience", "carer", "community", "staff", "leader")


def is_lived_side(perspective: str, level: str) -> bool:
    """Whether someone speaks from the side of those who use services.

    People with lived experience and carers always do; the community does in a project it leads itself.
    """
    return perspective in ("lived-experience", "carer") or (perspective == "community" and level == "community")
