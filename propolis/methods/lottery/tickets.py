"""Turns a lottery into a thousand tickets, each as likely as any other: three ten-sided dice can draw one in public."""

from collections.abc import Sequence

import numpy as np

from propolis.methods.lottery.lottery import Lottery

TICKETS = 1000
Ticket = tuple[str, ...]


def tickets(lottery: Lottery) -> tuple[Ticket, ...]:
    """A thousand panels, as ids. Panels come as often as their weight says, to the nearest thousandth that fits.

    Within a kind of people all take turns, so two who are alike are on equally many tickets, give or take one.
    """
    times = _times(lottery.panels, lottery.weights, lottery.chances * lottery.pool.sizes)
    panels = np.repeat(lottery.panels, times, axis=0)
    return _with_names(panels.astype(int), lottery.pool.people)


def ticket_odds(drawn_from: Sequence[Ticket], ids: Sequence[str]) -> dict[str, float]:
    """Everyone's chance as drawn: the share of tickets that they are on."""
    counts = dict.fromkeys(ids, 0)
    for ticket in drawn_from:
        for person in ticket:
            counts[person] += 1
    return {person: count / len(drawn_from) for person, count in counts.items()}


def _times(panels: np.ndarray, weights: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """How many tickets each panel gets: first its whole thousandths, then one at a time where the shares lack most.

    A seat lacking weighs more where a share is small, so that small chances stay nearest to what they should be.
    """
    times = np.floor(weights * TICKETS + 1e-9).astype(int)
    weigh = 1 / np.maximum(shares, 1e-9)
    own = (panels**2) @ weigh
    lacking = shares * TICKETS - times @ panels
    for _ in range(TICKETS - times.sum()):
        gain = 2 * panels @ (lacking * weigh) - own
        _give(gain.argmax(), +1, times, lacking, panels)
    return _improved(times, lacking, panels, weigh, own)


def _improved(
    times: np.ndarray, lacking: np.ndarray, panels: np.ndarray, weigh: np.ndarray, own: np.ndarray
) -> np.ndarray:
    """Pass tickets from one panel to another for as long as that brings the chances nearer."""
    while True:
        before = lacking.copy(), times.copy()
        loss = np.where(times > 0, 2 * panels @ (lacking * weigh) + own, np.inf)
        change = loss[giver := loss.argmin()]
        _give(giver, -1, times, lacking, panels)
        gain = 2 * panels @ (lacking * weigh) - own
        change -= gain[taker := gain.argmax()]
        _give(taker, +1, times, lacking, panels)
        if change >= -1e-9:
            return before[1]


def _give(panel: np.intp, step: int, times: np.ndarray, lacking: np.ndarray, panels: np.ndarray) -> None:
    times[panel] += step
    lacking -= step * panels[panel]


def _with_names(panels: np.ndarray, people: Sequence[Sequence[str]]) -> tuple[Ticket, ...]:
    turn = [0] * len(people)
    named = []
    for panel in panels:
        ticket: list[str] = []
        for kind in map(int, np.flatnonzero(panel)):
            ids = people[kind]
            ticket += [ids[(turn[kind] + place) % len(ids)] for place in range(panel[kind])]
            turn[kind] += int(panel[kind])
        named.append(tuple(sorted(ticket)))
    return tuple(named)
