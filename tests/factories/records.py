"""Records for the tests: made with no database, entry by entry."""

import json

from propolis.record.chain import FORMAT, START, canonical, entry_hash

CHAIN = "bcdfghjkmnpq"


def an_entry(number: int = 1, previous: str = START, **says) -> dict:
    """One entry, with its own hash."""
    entry = {
        "chain": CHAIN,
        "number": number,
        "act": "consent.take_stance",
        "power": "deciding",
        "by": f"member{number:06}",
        "perspective": "carer",
        "at": f"2026-05-04T09:00:{number % 60:02}.000000Z",
        "about": "consent.consentround:222222222222",
        "says": {"version": number, "stance": "consent"},
        "previous": previous,
    } | says
    return entry | {"hash": entry_hash(entry)}


def a_chain(length: int) -> list[dict]:
    """So many entries, each chained to the one before."""
    entries, previous = [], START
    for number in range(1, length + 1):
        entries.append(an_entry(number, previous))
        previous = entries[-1]["hash"]
    return entries


def a_header(chain: list[dict], **says) -> dict:
    """The header that an honest export of these entries has."""
    head = chain[-1]["hash"] if chain else START
    return {"format": FORMAT, "chain": CHAIN, "entries": len(chain), "head": head} | says


def rehashed(entry: dict, **says) -> dict:
    """A forged entry: changed, and with its own hash worked out again."""
    changed = entry | says
    return changed | {"hash": entry_hash(changed)}


def lines(entries: list[dict], header: dict | None = None) -> list[str]:
    """The file: a header, then one entry a line."""
    return [canonical(one).decode() for one in [header or a_header(entries), *entries]]


def loose(value: object) -> str:
    """The same value written another way: spaces, and fields in another order."""
    return json.dumps(dict(reversed(list(value.items()))), indent=None, separators=(", ", ": "), ensure_ascii=True)
