"""The key that signs cookies and links: made once, readable by its owner alone."""

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key

from propolis.site.settings.environment import SettingTrouble

SHORTEST = 40


class KeyTrouble(SettingTrouble):
    """The key is missing or open to others; the message says how to mend it."""


def make_key(path: Path) -> None:
    """Make the key unless there is one. Two processes starting at once end up with the same one."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_text(get_random_secret_key())
    draft.chmod(0o600)
    try:
        os.link(draft, path)  # fails if somebody was first, and never shows half a key
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def read_key(path: Path) -> str:
    """The key, if only its owner can read it. Raises KeyTrouble otherwise."""
    if not path.is_file():
        raise KeyTrouble(f"There is no secret key at {path}. Run `propolis check --make-key` to make one.")
    if path.stat().st_mode & 0o077:
        raise KeyTrouble(f"Others on this machine can read {path}. Run: chmod 600 {path}")
    key = path.read_text().strip()
    if len(key) < SHORTEST:
        raise KeyTrouble(f"The key in {path} is too short to be safe. Move the file away and make a new one.")
    return key


def given_key(key: str) -> str:
    """The key from the environment. Raises KeyTrouble when it could be guessed."""
    if len(key) < SHORTEST:
        raise KeyTrouble(f"PROPOLIS_SECRET_KEY is too short to be safe. It needs {SHORTEST} characters or more.")
    return key
