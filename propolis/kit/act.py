"""One act is one transaction and one entry in the record."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps

from django.db import transaction

from propolis.kit import once

POWERS = ("agenda", "options", "deciding", "delivering", "judging")


@dataclass
class Running:
    """The act under way: its name, the power it exercises, the entries made so far."""

    name: str
    power: str
    entries: int = 0


class ActInsideAct(RuntimeError):
    """An act called another act; do the second thing in a second act."""


class NotRecorded(RuntimeError):
    """An act did not leave exactly the entries it owes; all of it was undone."""


class NoActRunning(RuntimeError):
    """An entry was made outside any act."""


ACTS: dict[str, Callable] = {}
_running: ContextVar[Running | None] = ContextVar("running_act", default=None)


def current() -> Running:
    """The act under way. Raises NoActRunning outside one."""
    running = _running.get()
    if running is None:
        raise NoActRunning("Only an act may write to the record.")
    return running


def act(name: str, *, power: str = "") -> Callable[[Callable], Callable]:
    """Mark a function as an act: all of it happens and is recorded, or none of it is.

    name is "room.verb_noun"; power is one of the five powers, or empty when the act exercises none.
    """
    return _mark(name, power, owed=1)


def counted(name: str) -> Callable[[Callable], Callable]:
    """Mark a function that takes one of very many answers: one transaction, no entry of its own."""
    return _mark(name, "", owed=0)


def _mark(name: str, power: str, *, owed: int) -> Callable[[Callable], Callable]:
    if power and power not in POWERS:
        raise ValueError(f"{power!r} is not one of the five powers: {', '.join(POWERS)}")
    if name in ACTS:
        raise ValueError(f"there are two acts called {name!r}")

    def decorate(function: Callable) -> Callable:
        @wraps(function)
        def run(**arguments):
            return _run(function, Running(name, power), owed, arguments)

        run.name, run.power, run.owed = name, power, owed
        ACTS[name] = run
        return run

    return decorate


def _run(function: Callable, running: Running, owed: int, arguments: dict):
    if _running.get() is not None:
        raise ActInsideAct(f"{running.name} was called inside {_running.get().name}")
    token = _running.set(running)
    try:
        with transaction.atomic(), once.claimed():
            result = function(**arguments)
            if running.entries != owed:
                raise NotRecorded(f"{running.name} made {running.entries} entries and owes {owed}")
            return result
    finally:
        _running.reset(token)
