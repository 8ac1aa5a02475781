"""Following the thread: pure."""

from collections.abc import Iterable

Bead = tuple[str, str]  # (kind, id)
KINDS = ("need", "goal", "proposal", "commitment", "action", "outcome")


def walk(start: Bead, links: Iterable[tuple[Bead, Bead]]) -> list[Bead]:
    """Everything that led to a bead, the bead, and everything that came of it, in the order of the thread.

    links: (earlier, later) pairs. A bead reached only by going forth and back again, such as another goal's proposal,
    is not on this thread.
    """
    pairs = list(links)
    before = _reach(start, [(later, earlier) for earlier, later in pairs])
    after = _reach(start, pairs)
    found = list(dict.fromkeys([*before, *after]))
    return sorted(found, key=lambda bead: KINDS.index(bead[0]))


def _reach(start: Bead, arrows: list[tuple[Bead, Bead]]) -> list[Bead]:
    onward: dict[Bead, list[Bead]] = {}
    for source, target in arrows:
        onward.setdefault(source, []).append(target)
    found, waiting = [start], [start]
    while waiting:
        for bead in onward.get(waiting.pop(0), []):
            if bead not in found:
                found.append(bead)
                waiting.append(bead)
    return found
