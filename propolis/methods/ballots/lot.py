"""Deciding by lot from a published seed, so that anyone can draw the same lot again."""

import hashlib
from collections.abc import Iterable

from propolis.methods.bad_input import BadInput


def drawn(names: Iterable[str], *, seed: str, purpose: str) -> list[str]:
    """The names in the order in which they are drawn.

    The ticket of each is the SHA-256 of "seed|purpose|name" in UTF-8; the lowest ticket is drawn first. The order in
    which the names are given makes no difference. purpose: what the lot is for, so that every lot is a new one.
    Raises BadInput when there is no seed.
    """
    level = sorted(names)
    if not seed:
        raise BadInput(f"a published seed, for a lot must decide between {' and '.join(level)} ({purpose})")
    return sorted(level, key=lambda name: hashlib.sha256(f"{seed}|{purpose}|{name}".encode()).digest())
