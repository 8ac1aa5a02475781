"""Adding to the record: only from inside an act, and never two entries in one place."""

from datetime import UTC, date, datetime

from django.db import models

from propolis.kit import act
from propolis.record.chain import canonical, entry_hash
from propolis.record.models import Chain, Entry


class NotARecordValue(TypeError):
    """An entry was given free text or something else that the open record must not hold."""


def start_chain() -> Chain:
    """A new, empty line of entries."""
    return Chain.objects.create()


def append(*, by, at: datetime, about: models.Model, says: dict, alias: str = "") -> Entry:
    """Write one line of the record, chained to the line before it.

    by has .chain, .id and .perspective; alias, where given, stands for by in the entry. says holds ids, dates, numbers and
    codes. Raises NoActRunning outside an act and NotARecordValue for free text.
    """
    running = act.current()
    chain = Chain.objects.select_for_update().get(pk=by.chain.pk)
    fields = {
        "chain": chain.pk,
        "number": chain.length + 1,
        "act": running.name,
        "power": running.power,
        "by": alias or by.pk,
        "perspective": by.perspective,
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
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _write(chain: Chain, fields: dict, at: datetime) -> Entry:
    digest = entry_hash(fields)
    entry = Entry.objects.create(**fields | {"chain": chain, "at": at}, hash=digest)
    chain.length, chain.head = entry.number, digest
    chain.save(update_fields=["length", "head"])
    return entry


def _checked(value, key: str = "says"):
    """Free text cannot be let in by mistake: a code, id or digest has no space in it."""
    match value:
        case dict():
            return {str(k): _checked(v, k) for k, v in value.items()}
        case list() | tuple():
            return [_checked(item, key) for item in value]
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
        case bool() | int() | None:
            return value
        case str() if len(value) <= 64 and not any(c.isspace() for c in value):
            canonical(value)
            return value
    raise NotARecordValue(f"{key} = {value!r} is not an id, a date, a number or a code")
