"""Finding the house's files, and parsing them once."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "propolis"
LEFT_OUT = ("migrations", "locale", "static", "scss", "example", "__pycache__")


def files(ending: str, under: Path = PACKAGE) -> list[Path]:
    """Files of the package by how their name ends; migrations, what is built, and the example's data are left out."""
    found = sorted(under.rglob(f"*{ending}"))
    return [path for path in found if not set(path.relative_to(under).parts) & set(LEFT_OUT)]


@cache
def tree(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text(), str(path))


def where(path: Path, node: ast.AST | None = None) -> str:
    """How a fault names its place."""
    return f"{path.relative_to(ROOT)}:{node.lineno}" if node is not None else str(path.relative_to(ROOT))


def modules(name: str) -> list[Path]:
    """Every module of this name, or the files of the folder that has grown out of it."""
    return [path for path in files(".py") if name in (path.stem, *path.relative_to(PACKAGE).parts[:-1])]


def calls(path: Path, *names: str) -> list[ast.Call]:
    """Every call of a function of one of these names."""
    return [
        node
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and (getattr(node.func, "id", "") or getattr(node.func, "attr", "")) in names
    ]


def imports(path: Path) -> set[str]:
    """Every module that a file imports, at the top or inside."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found
