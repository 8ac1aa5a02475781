"""One fingerprint for a whole set of answers, and a short proof that one answer is in it."""

import hashlib
from collections.abc import Sequence

EMPTY = hashlib.sha256(b"").hexdigest()


def leaf(data: bytes) -> bytes:
    """The fingerprint of one answer. The 0 keeps it apart from a pair (RFC 6962, section 2.1)."""
    return hashlib.sha256(b"\x00" + data).digest()


def _pair(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> str:
    """The fingerprint of all answers together, in hexadecimal; leaves are in the order of publication."""
    if not leaves:
        return EMPTY
    level = list(leaves)
    while len(level) > 1:
        level = _next(level)
    return level[0].hex()


def path(leaves: Sequence[bytes], position: int) -> list[tuple[str, str]]:
    """The neighbours that lead from one answer up to the root: ("left" or "right", hexadecimal) each.

    Raises IndexError when there is no such answer.
    """
    if not 0 <= position < len(leaves):
        raise IndexError(position)
    level, steps = list(leaves), []
    while len(level) > 1:
        neighbour = position ^ 1
        if neighbour < len(level):
            steps.append(("left" if neighbour < position else "right", level[neighbour].hex()))
        level, position = _next(level), position // 2
    return steps


def follow(start: bytes, steps: Sequence[tuple[str, str]]) -> str:
    """The root that one answer and its neighbours lead to; equal to the published root if the answer was counted."""
    for side, neighbour in steps:
        other = bytes.fromhex(neighbour)
        start = _pair(other, start) if side == "left" else _pair(start, other)
    return start.hex()


def _next(level: list[bytes]) -> list[bytes]:
    """Pairs joined; the odd one out goes up as it is."""
    pairs = [_pair(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
    return pairs + level[len(pairs) * 2 :]
