"""Every setting that comes from outside: its name, what it is for, what it is when nobody says."""

import os
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]


class SettingTrouble(ValueError):
    """A setting cannot be used; the message names it, says how to mend it, and never holds a secret."""


@dataclass(frozen=True)
class Setting:
    """One environment variable."""

    name: str
    purpose: str
    default: str = ""
    is_secret: bool = False
    needed_to_serve: bool = False

    @property
    def value(self) -> str:
        return os.environ.get(self.name, "").strip() or self.default

    @property
    def source(self) -> str:
        return "environment" if os.environ.get(self.name, "").strip() else "default"


def _data_folder() -> str:
    """./var in a checkout; in an installed copy, the place the person's system keeps such data."""
    if (CHECKOUT / "pyproject.toml").is_file():
        return str(CHECKOUT / "var")
    return str(Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "propolis")


DATA = Setting("PROPOLIS_DATA", "the folder for the database, the key, uploads and mail", _data_folder())
HOSTS = Setting("PROPOLIS_HOSTS", "the host names this server answers to, with commas between", needed_to_serve=True)
URL = Setting("PROPOLIS_URL", "the address people use, such as https://propolis.example.org", needed_to_serve=True)
DATABASE = Setting("DATABASE_URL", "the database; an SQLite file in the data folder when absent", is_secret=True)
MAIL_URL = Setting("PROPOLIS_MAIL_URL", "the mail server, such as smtp+tls://name:password@host:587", is_secret=True)
MAIL_FROM = Setting("PROPOLIS_MAIL_FROM", "the address that mail comes from", "propolis@localhost")
SECRET_KEY = Setting(
    "PROPOLIS_SECRET_KEY",
    "the key that signs cookies; made once in the data folder when absent",
    is_secret=True,
)
SOURCE_URL = Setting("PROPOLIS_SOURCE_URL", "where the source code of this very copy is", "/source")
PROXIES = Setting("PROPOLIS_PROXIES", "how many web servers stand in front; each adds to X-Forwarded-For", "0")
SYNC = Setting("PROPOLIS_SQLITE_SYNC", "NORMAL, or FULL to lose nothing at a power cut", "NORMAL")

ALL = (DATA, HOSTS, URL, DATABASE, MAIL_URL, MAIL_FROM, SECRET_KEY, SOURCE_URL, PROXIES, SYNC)
