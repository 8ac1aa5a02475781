"""The two databases: a file that needs nothing, and PostgreSQL."""

from pathlib import Path

import dj_database_url

from propolis.site.settings import environment as env
from propolis.site.settings.environment import SettingTrouble

SYNCS = ("NORMAL", "FULL")
SCHEMES = ("sqlite", "postgres", "postgresql")


def sqlite(path: Path, *, sync: str = env.SYNC.value) -> dict:
    """An SQLite file, set up so that many can read while one writes and no write waits for ever.

    Raises SettingTrouble when sync is not one of SYNCS.
    """
    if sync not in SYNCS:
        raise SettingTrouble("PROPOLIS_SQLITE_SYNC must be NORMAL or FULL")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            # A transaction takes the write lock when it starts: none fails half-way because another wrote first.
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                f"PRAGMA journal_mode=WAL; PRAGMA synchronous={sync}; PRAGMA foreign_keys=ON; "
                "PRAGMA journal_size_limit=27103364; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;"
            ),
        },
    }


def from_environment(fallback: Path) -> dict:
    """The database that DATABASE_URL names, or an SQLite file when it names none.

    Raises SettingTrouble when it names something else.
    """
    if not env.DATABASE.value:
        return sqlite(fallback)
    found = _parsed(env.DATABASE.value)
    return sqlite(Path(found["NAME"])) if "sqlite" in found["ENGINE"] else found


def _parsed(url: str) -> dict:
    try:
        found = dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)
    except ValueError:  # its own message can print the password
        found = {}
    if url.partition("://")[0] not in SCHEMES or not found.get("NAME"):
        raise SettingTrouble("DATABASE_URL must look like postgres://name:password@host/database") from None
    return found
