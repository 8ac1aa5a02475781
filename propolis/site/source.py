"""The source code of this very copy: the licence promises it to everyone who uses the site."""

import io
import tarfile

from propolis.site.settings.base import PACKAGE

LEFT_OUT = ("__pycache__", ".pyc", ".mo")


def packed() -> io.BytesIO:
    """The package as it runs now, as a gzipped tar file."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        tar.add(PACKAGE, arcname="propolis", filter=_wanted)
    out.seek(0)
    return out


def _wanted(info: tarfile.TarInfo) -> tarfile.TarInfo | None:
    if any(info.name.endswith(ending) for ending in LEFT_OUT):
        return None
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    return info
