"""Taking values out of a JSON object, each of exactly the kind that is expected."""

from collections.abc import Mapping, Sequence
from typing import Any

from propolis.methods.bad_input import BadInput


class Fields:
    """The fields of one object. where: how a reader finds it, such as "ballot 3"."""

    def __init__(self, value: object, where: str, *, needed: Sequence[str] = (), known: Sequence[str] = ()):
        if not isinstance(value, dict):
            raise BadInput(f"{where} to be an object in {{ }}", found=value)
        self.value: dict[str, Any] = value
        self.where = where
        for name in needed:
            if name not in value:
                raise BadInput(f"{where} to have {name!r}")
        for name in value:
            if name not in (*needed, *known):
                raise BadInput(f"{where} to have only {', '.join((*needed, *known))}", found=name)

    def text(self, name: str, default: str = "") -> str:
        value = self.value.get(name, default)
        if not isinstance(value, str):
            raise self.wrong(name, "text in quotes")
        return value

    def number(self, name: str, default: int = 0, *, least: int = 0, most: int = 10**9) -> int:
        value = self.value.get(name, default)
        if not is_whole(value) or not least <= value <= most:
            raise self.wrong(name, f"a whole number from {least} to {most:,}")
        return value

    def truth(self, name: str, default: bool) -> bool:
        value = self.value.get(name, default)
        if not isinstance(value, bool):
            raise self.wrong(name, "true or false")
        return value

    def names(self, name: str, default: Sequence[str] = ()) -> tuple[str, ...]:
        """A list of different names, none empty."""
        value = self.value.get(name, list(default))
        if not isinstance(value, list) or not all(isinstance(one, str) and is_name(one) for one in value):
            raise self.wrong(name, "a list of names")
        for one in value:
            if value.count(one) > 1:
                raise BadInput(f"{name} of {self.where} to name each one once", found=one)
        return tuple(value)

    def numbers(self, name: str, *, least: int = 0, most: int = 10**9) -> Mapping[str, int]:
        """A whole number for each of some names."""
        value = self.value.get(name, {})
        if (
            not isinstance(value, dict)
            or not all(is_whole(one) for one in value.values())
            or not all(map(is_name, value))
        ):
            raise self.wrong(name, "a whole number for each name")
        for one, figure in value.items():
            if not least <= figure <= most:
                raise BadInput(f"{name} of {self.where} to be from {least} to {most:,} each", found=f"{one}: {figure}")
        return value

    def wrong(self, name: str, expected: str) -> BadInput:
        return BadInput(f"{name} of {self.where} to be {expected}", found=self.value.get(name))


def is_whole(value: object) -> bool:
    """Whether it is a whole number; true and false are none, though Python takes them for 1 and 0."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_name(text: str) -> bool:
    """Whether a name can be shown: something to read, and nothing that steers a terminal."""
    return text.isprintable() and bool(text.strip())
