"""Adding to the record: only from inside an act, and never two entries in one place."""

import re
from datetime import UTC, date, datetime

from django.db import models

from propolis.kit import act
from propolis.record.chain import entry_hash
from propolis.record.models import Chain, Entry

# Letters, figures and a few joints: no spaces, so no sentence; no @, so no address; no script but the Latin one,
# because in some others a sentence has no spaces.
CODE = re.compile(r"[A-Za-z0-9_.:+-]{0,64}")
LARGEST = 2**53 - 1  # beyond it, programs in other languages read another number


class NotARecordValue(TypeError):
    """An entry was given free text or something else that the open record must not hold."""


def start_chain() -> Chain:
    """A new, empty line of entries."""
    return Chain.objects.create()


def append(*, by, at: datetime, about: models.Model, says: dict, alias: str = "", alias_speaks_from: str = "") -> Entry:
    """Write one line of the record, chained to the line before it.

    by has .chain, .id and .perspective; alias, where given, stands for by in the entry, and alias_speaks_from for their
    perspective: an alias that changed it when a member did would tell whose it is. says holds ids, dates, numbers and
    codes. Raises NoActRunning outside an act and NotARecordValue for free text or a moment without a time zone.
    """
    running = act.current()
    chain = Chain.objects.select_for_update().get(pk=by.chain.pk)
    fields = {
        "chain": chain.pk,
        "number": chain.length + 1,
        "act": running.name,
        "power": running.power,
        "by": _code(alias, "alias") or by.pk,
        "perspective": alias_speaks_from or by.perspective,
        "at": moment(at),
        "about": f"{about._meta.label_lower}:{about.pk}",
        "says": _checked(says),
        "previous": chain.head,
    }
    entry = _write(chain, fields, at)
    running.entries += 1
    return entry


def moment(at: datetime) -> str:
    """A moment as the record writes it: UTC, to the microsecond, always the same length."""
    if at.tzinfo is None:
        raise NotARecordValue(f"{at} has no time zone, so nobody can say when it was")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _write(chain: Chain, fields: dict, at: datetime) -> Entry:
    digest = entry_hash(fields)
    entry = Entry.objects.create(**fields | {"chain": chain, "at": at}, hash=digest)
    chain.length, chain.head = entry.number, digest
    chain.save(update_fields=["length", "head"])
    return entry


def _checked(value, key: str = "says"):
    """Free text cannot be let in by mistake, neither as a value nor as the name of one."""
    match value:
        case dict():
            return {_code(k, key): _checked(v, k) for k, v in value.items()}
        case list() | tuple():
            return [_checked(item, key) for item in value]
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
        case bool() | None:
            return value
        case int() if abs(value) <= LARGEST:
            return value
        case _:
            return _code(value, key)


def _code(value, key: str) -> str:
    if isinstance(value, str) and CODE.fullmatch(value):
        return str(value)
    raise NotARecordValue(f"{key} = {value!r} is not an id, a date, a number or a code")
