"""Names for things that nobody can guess and nobody can count."""

import secrets

from django.db import models

# No vowels and no look-alikes: an id never spells a word and survives being read aloud.
ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"
LENGTH = 12


def new_id() -> str:
    """A fresh name for a thing, as hard to guess as a good password.

    Twelve characters of an alphabet of 28: about 57 bits of chance.
    """
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def is_id(text: str) -> bool:
    """Whether a text has the shape of a name made here."""
    return len(text) == LENGTH and set(text) <= set(ALPHABET)


class IdField(models.CharField):
    """The primary key of every table whose rows can be seen from outside."""

    def __init__(self, **options):
        options = {"primary_key": True, "max_length": LENGTH, "default": new_id, "editable": False} | options
        super().__init__(**options)
