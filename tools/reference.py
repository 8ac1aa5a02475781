"""Writes the reference pages that are made from the code, so that the two cannot tell different stories.

With --check nothing is written, and a page that is behind is named.
"""

import sys
from pathlib import Path

from propolis.site.settings import environment

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference"
NOTICE = "<!-- Made from the code by `make docs`. Change the code, not this page. -->"


def settings_page() -> str:
    """Every setting that an installation may have, as a table."""
    rows = [f"| `{s.name}` | {s.purpose} | {_default(s)} | {_marks(s)} |" for s in environment.ALL]
    head = ["# Settings", "", NOTICE, "", "Set these in the environment of the server.", ""]
    return "\n".join([*head, "| name | what it is for | when absent | |", "|---|---|---|---|", *rows, ""])


def _default(setting: environment.Setting) -> str:
    """What holds when nobody says; a folder of this very machine is no use to a reader."""
    if not setting.default:
        return ""
    return (
        "`var` in a checkout, else `~/.local/share/propolis`" if setting is environment.DATA else f"`{setting.default}`"
    )


def _marks(setting: environment.Setting) -> str:
    marks = {"secret": setting.is_secret, "needed by `propolis serve`": setting.needed_to_serve}
    return ", ".join(word for word, holds in marks.items() if holds)


PAGES = {"settings.md": settings_page}


def main(is_check: bool) -> int:
    behind = []
    for name, page in PAGES.items():
        path, text = FOLDER / name, page()
        if path.exists() and path.read_text() == text:
            continue
        behind.append(f"docs/reference/{name}")
        if not is_check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    if is_check and behind:
        print(f"Behind the code: {', '.join(behind)}. Run: make docs", file=sys.stderr)
    return int(is_check and bool(behind))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
