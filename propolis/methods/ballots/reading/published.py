"""Reads published ballots in our own format, propolis-ballots-1: everything that is needed to count them again."""

from collections import Counter
from dataclasses import replace
from datetime import date

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots.methods import METHODS, Method
from propolis.methods.ballots.poll import Override, Poll
from propolis.methods.ballots.reading.answers import ballot
from propolis.methods.ballots.reading.json_text import json_value
from propolis.methods.ballots.reading.rule import rule
from propolis.methods.ballots.reading.values import Fields

FORMAT = "propolis-ballots-1"


def published(text: str) -> Poll:
    """A poll from the text of a file of published ballots.

    Raises BadInput naming the line, or the ballot's number, where the file is not as the format says.
    """
    value = json_value(text)
    top = Fields(value, "the file", needed=("format",), known=tuple(value) if isinstance(value, dict) else ())
    if top.text("format") != FORMAT:
        raise top.wrong("format", repr(FORMAT))
    method = METHODS.get(top.text("method"))
    if method is None:
        raise top.wrong("method", f"one of {', '.join(METHODS)}")
    poll = _poll(Fields(value, "the file", needed=_needed(method), known=_known()), method)
    listed = value["ballots"]
    if not isinstance(listed, list):
        raise top.wrong("ballots", "a list in [ ]")
    _check_ids(listed)
    ballots = tuple(ballot(one, number, poll) for number, one in enumerate(listed, start=1))
    return _checked(replace(poll, ballots=ballots))


def _needed(method: Method) -> tuple[str, ...]:
    return ("format", "method", "rule", "asked", "ballots", *(("options", "seats") if method.has_options else ()))


def _known() -> tuple[str, ...]:
    return ("title", "seed", "version", "is_closed", "override")


def _poll(fields: Fields, method: Method) -> Poll:
    asked = fields.numbers("asked", least=1)
    if not asked:
        raise fields.wrong("asked", "the number of people asked, by perspective")
    fields.text("title")
    options = fields.names("options")
    if method.has_options and not options:
        raise fields.wrong("options", "a list of at least one option")
    return Poll(
        method=fields.text("method"),
        ballots=(),
        options=options,
        seats=fields.number("seats", 1, least=1) if method.has_options else 0,
        rule=rule(fields.value["rule"], fields.text("method"), tuple(asked)),
        asked=asked,
        seed=fields.text("seed"),
        version=fields.number("version", 1, least=1),
        is_closed=fields.truth("is_closed", True),
        override=_override(fields),
    )


def _override(fields: Fields) -> Override | None:
    if fields.value.get("override") is None:
        return None
    names = ("by", "power", "why", "would_change", "on")
    given = Fields(fields.value["override"], "the override", needed=names)
    for name in names:
        if not given.text(name).strip():
            raise given.wrong(name, "said in words")
    try:
        date.fromisoformat(given.text("on"))
    except ValueError:
        raise given.wrong("on", "a day such as 2026-05-31") from None
    return Override(**{name: given.text(name) for name in names})


def _check_ids(listed: list[object]) -> None:
    """An id is what a person finds their own ballot by, so no two ballots share one."""
    seen: dict[str, int] = {}
    for number, one in enumerate(listed, start=1):
        if not isinstance(one, dict) or "id" not in one:
            continue
        mark = Fields(one, f"ballot {number}", known=tuple(one)).text("id")
        if mark in seen:
            raise BadInput(f"ballot {number} to have an id of its own; ballot {seen[mark]} has the same", found=mark)
        seen[mark] = number


def _checked(poll: Poll) -> Poll:
    """Nobody votes twice: no perspective can have more ballots than people."""
    cast = Counter(one.perspective for one in poll.current)
    for perspective, asked in poll.asked.items():
        if cast[perspective] > asked:
            raise BadInput(
                f"at most {asked} ballots from {perspective}, as many as were asked", found=cast[perspective]
            )
    return poll
