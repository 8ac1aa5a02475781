"""Frameworks as data: what each one asks for, and what in the record would show it; read once, from the room itself."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent / "frameworks" / "en"


@dataclass(frozen=True)
class Indicator:
    """Something that can be seen in a record, and the acts that show it."""

    code: str
    words: str
    acts: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """One thing a framework asks for, in our own words; unseen: what no record could show."""

    code: str
    words: str
    indicators: tuple[str, ...]
    unseen: str = ""

    @property
    def principle(self) -> str:
        """The words without the heading they stand under."""
        plain = self.words.rpartition(": ")[2]
        return plain[:1].upper() + plain[1:]


@dataclass(frozen=True)
class Framework:
    """One way to look at a project; its ideas are its authors', its words are ours."""

    code: str
    name: str
    about: str
    source: str
    licence: str
    version: str
    as_of: date
    items: tuple[Item, ...]


@cache
def indicators() -> dict[str, Indicator]:
    """Everything that can be seen, by code."""
    found = tomllib.loads((HERE / "indicators.toml").read_text(encoding="utf-8"))
    return {code: Indicator(code, says["words"], tuple(says["acts"])) for code, says in found.items()}


@cache
def frameworks() -> dict[str, Framework]:
    """Every framework by code, in order."""
    return {one.code: one for one in map(_framework, sorted(HERE.glob("[0-9]*.toml")))}


def _framework(path: Path) -> Framework:
    says = tomllib.loads(path.read_text(encoding="utf-8"))
    items = tuple(Item(**one | {"indicators": tuple(one["indicators"])}) for one in says.pop("items"))
    return Framework(code=path.stem.split("-", 1)[1], items=items, **says)
