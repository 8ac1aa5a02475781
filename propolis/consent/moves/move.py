"""The shape of a row in the table of moves."""

from collections.abc import Callable
from dataclasses import dataclass

from propolis.design.forms import Form


@dataclass(frozen=True)
class Move:
    """One thing someone can do. `target` is what the act is about: the round, an objection or a question."""

    form: type[Form]
    act: Callable
    may: Callable
    title: str
    lead: str
    submit: str
    done: str
    states: tuple[str, ...] = ()
    target: str = "round"
