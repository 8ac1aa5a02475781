"""What equality questions may be asked, by nation and version. Read once, from the room's own folder."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent / "category_sets"


@dataclass(frozen=True)
class Category:
    """One question, and its answers by code."""

    code: str
    words: str
    options: dict[str, str]


@dataclass(frozen=True)
class CategorySet:
    """What is asked in one nation. A set never changes: new words are a new version beside it."""

    code: str
    nation: str
    version: str
    valid_from: date
    source: str
    licence: str
    questions: tuple[Category, ...]


@cache
def category_sets() -> dict[str, CategorySet]:
    """Every set by code, also those that no new asking uses any more."""
    return {path.stem: _read(path) for path in sorted(HERE.glob("*.toml")) if not path.stem.startswith("common-")}


def newest_sets() -> list[CategorySet]:
    """The newest version for each nation."""
    in_order = sorted(category_sets().values(), key=lambda one: one.valid_from)
    return list({one.nation: one for one in in_order}.values())


def _read(path: Path) -> CategorySet:
    own = tomllib.loads(path.read_text(encoding="utf-8"))
    common = tomllib.loads((HERE / f"{own.pop('common')}.toml").read_text(encoding="utf-8"))
    questions = tuple(Category(**one) for one in common["questions"] + own.pop("questions"))
    return CategorySet(code=path.stem, questions=questions, **own)
