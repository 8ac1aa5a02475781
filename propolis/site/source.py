"""The source code of this very copy: the licence promises it to everyone who uses the site."""

import io
import tarfile
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from propolis.site.settings.base import PACKAGE
from propolis.site.settings.environment import CHECKOUT

LEFT_OUT = ("__pycache__", ".pyc", ".mo")
PAPERS = ("LICENSE", "THIRD-PARTY.md")
# What a checkout has beside the package, without which nobody could build it anew.
BESIDE = ("README.md", "pyproject.toml", "Makefile", "package.json", "package-lock.json", "requirements", "tools")


@cache
def packed() -> bytes:
    """The package as it runs now, and its licence, as a gzipped tar file."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        for path in (PACKAGE, *_beside()):
            tar.add(path, arcname=f"propolis-source/{path.name}", filter=_wanted)
    return out.getvalue()


def _beside() -> Iterator[Path]:
    """The licence and what it is built from; an installed copy has only the licence, in its metadata."""
    if (CHECKOUT / "pyproject.toml").is_file():
        yield from filter(Path.exists, (CHECKOUT / name for name in PAPERS + BESIDE))
    else:
        yield from (Path(file.locate()) for file in metadata.files("propolis") or () if file.name in PAPERS)


def _wanted(info: tarfile.TarInfo) -> tarfile.TarInfo | None:
    if any(info.name.endswith(ending) for ending in LEFT_OUT):
        return None
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    return info
