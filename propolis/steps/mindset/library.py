"""What this room brings along as data: its lessons. Read once, from the room's own folder."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Block:
    """A piece of a lesson: kind is "heading", "text" or "list"."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Module:
    """One short lesson."""

    code: str
    number: int
    title: str
    minutes: int
    who: str
    prompt: str
    staff: str
    people: str
    blocks: tuple[Block, ...]


@cache
def modules() -> dict[str, Module]:
    """The lessons by code, in order."""
    read = (_module(path) for path in sorted((HERE / "modules" / "en").glob("*.md")))
    return {one.code: one for one in read}


def _module(path: Path) -> Module:
    number, code = path.stem.split("-", 1)
    head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
    says = dict(line.split(": ", 1) for line in head.splitlines())
    minutes = int(says.pop("minutes"))
    blocks = tuple(_block(one) for one in body.strip().split("\n\n") for one in _apart(one))
    return Module(code=code, number=int(number), minutes=minutes, blocks=blocks, **says)


def _apart(text: str) -> list[str]:
    """A heading may stand right above what follows it."""
    if not text.startswith("## "):
        return [text]
    heading, _line, rest = text.partition("\n")
    return [heading, rest] if rest else [heading]


def _block(text: str) -> Block:
    lines = text.splitlines()
    if text.startswith("## "):
        return Block("heading", (text.removeprefix("## "),))
    if text.startswith("- "):
        return Block("list", tuple(line.removeprefix("- ") for line in lines))
    return Block("text", tuple(lines))
