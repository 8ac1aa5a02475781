"""How entries are chained: pure, so that anyone can repeat it with no database and no network."""

import hashlib
import json
from collections.abc import Mapping

FORMAT = "propolis-record/1"
START = "0" * 64
FIELDS = ("chain", "number", "act", "power", "by", "perspective", "at", "about", "says", "previous")


def canonical(value: object) -> bytes:
    """The one way to write a value down: JSON with sorted keys, no spaces, in UTF-8.

    Raises ValueError for numbers that JSON does not have.
    """
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def entry_hash(entry: Mapping[str, object]) -> str:
    """The fingerprint of an entry, which covers the fingerprint of the one before it.

    entry holds the ten FIELDS; the answer is SHA-256 in 64 hexadecimal characters. Raises KeyError for a missing field.
    """
    return hashlib.sha256(canonical({field: entry[field] for field in FIELDS})).hexdigest()
